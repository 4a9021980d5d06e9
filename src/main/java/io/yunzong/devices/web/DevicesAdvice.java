package io.yunzong.devices.web;

import io.yunzong.devices.DeviceKeyRefused;
import io.yunzong.platform.Problem;
import io.yunzong.platform.Texts;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers devices without a valid key. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DevicesAdvice {
    private final Texts texts;

    DevicesAdvice(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<Problem> keyRefused(DeviceKeyRefused refusal, Locale locale) {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(HttpStatus.UNAUTHORIZED, refusal.unmet(), texts, locale));
    }
}
