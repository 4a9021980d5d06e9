package io.yunzong.platform;

import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Unmet;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one place where exceptions become answers. */
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Texts texts;

    ProblemAdvice(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal, Locale locale) {
        return answer(Problem.status(refusal.kind()), refusal.unmet(), locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(MethodArgumentNotValidException e, Locale locale) {
        List<Unmet> unmet = e.getFieldErrors().stream()
                .map(error -> PlatformRefused.Why.INVALID_VALUE
                        .unmet("detail", String.valueOf(error.getDefaultMessage()))
                        .inField(error.getField()))
                .toList();
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, unmet, locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(ConstraintViolationException e, Locale locale) {
        List<Unmet> unmet = e.getConstraintViolations().stream()
                .map(violation -> PlatformRefused.Why.INVALID_VALUE
                        .unmet("detail", violation.getMessage())
                        .inField(violation.getPropertyPath().toString()))
                .toList();
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, unmet, locale);
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        MethodArgumentTypeMismatchException.class,
        ServletRequestBindingException.class,
        MultipartException.class
    })
    ResponseEntity<Problem> unreadable(Exception e, Locale locale) {
        log.debug("unreadable request", e);
        return answer(HttpStatus.BAD_REQUEST, List.of(PlatformRefused.Why.UNREADABLE_REQUEST.unmet()), locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException e, Locale locale) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, List.of(PlatformRefused.Why.TOO_LARGE.unmet()), locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unknown(NoResourceFoundException e, Locale locale) {
        return answer(HttpStatus.NOT_FOUND, List.of(PlatformRefused.Why.UNKNOWN_ADDRESS.unmet()), locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> method(HttpRequestMethodNotSupportedException e, Locale locale) {
        return answer(
                HttpStatus.METHOD_NOT_ALLOWED,
                List.of(PlatformRefused.Why.METHOD_NOT_ALLOWED.unmet("method", e.getMethod())),
                locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> type(HttpMediaTypeNotSupportedException e, Locale locale) {
        return answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE, List.of(PlatformRefused.Why.UNSUPPORTED_TYPE.unmet()), locale);
    }

    /** The reader has gone; there is nobody to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        log.debug("the reader has gone", e);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unexpected(Exception e, Locale locale) {
        String reference = Long.toHexString(System.nanoTime());
        log.error("unexpected error, reference {}", reference, e);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                List.of(PlatformRefused.Why.UNEXPECTED.unmet(Map.of("reference", reference))),
                locale);
    }

    private ResponseEntity<Problem> answer(HttpStatus status, List<Unmet> unmet, Locale locale) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(status, unmet, texts, locale));
    }
}
