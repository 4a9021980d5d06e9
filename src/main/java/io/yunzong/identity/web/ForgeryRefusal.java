package io.yunzong.identity.web;

import io.yunzong.identity.IdentityRefused.Why;
import io.yunzong.platform.Problem;
import io.yunzong.platform.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers a change without a valid CSRF token: a foreign page's, or one of our own that has been open too long. */
@Component
class ForgeryRefusal implements AccessDeniedHandler {
    private final Texts texts;
    private final JsonMapper json;

    ForgeryRefusal(Texts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        Problem problem =
                Problem.of(HttpStatus.FORBIDDEN, List.of(Why.FORGERY_SUSPECTED.unmet()), texts, request.getLocale());
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
