package io.yunzong.identity.web;

import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Notes every request for a table as a file, with its filters, before the first byte goes: what cannot be
 * noted is not handed out. Stands behind {@link AccessInterceptor}, so no export can forget it. Clause H-08.
 */
@Component
class ExportAudit implements HandlerInterceptor {
    private static final Pattern FILE = Pattern.compile("/api/.*\\.(xlsx|csv|zip)");

    /** Phone numbers are searched for, too, and stay out of the trail. */
    private static final Pattern NUMBER = Pattern.compile("(\\d{3})\\d{4,}(\\d{2})");

    private static final int MAX_VALUE = 200;

    private final Audit audit;

    ExportAudit(Audit audit) {
        this.audit = audit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String path = request.getRequestURI();
        if (handler instanceof HandlerMethod
                && request.getAttribute(AccessInterceptor.CALLER) instanceof Caller caller
                && FILE.matcher(path).matches()
                && !path.endsWith("/template.xlsx")) {
            audit.record(caller, "export.requested", "file:" + path, filters(request));
        }
        return true;
    }

    private static Map<String, String> filters(HttpServletRequest request) {
        Map<String, String> filters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            String value = NUMBER.matcher(String.join(",", values)).replaceAll("$1****$2");
            filters.put(name, value.substring(0, Math.min(MAX_VALUE, value.length())));
        });
        return filters;
    }
}
