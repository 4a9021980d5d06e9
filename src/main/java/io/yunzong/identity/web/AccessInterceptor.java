package io.yunzong.identity.web;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Callers;
import io.yunzong.identity.IdentityRefused;
import io.yunzong.identity.IdentityRefused.Why;
import io.yunzong.identity.Open;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Refusal.Kind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Stands before every endpoint and holds the caller against what the endpoint demands. Refuses by default. */
@Component
class AccessInterceptor implements HandlerInterceptor {
    static final String CALLER = AccessInterceptor.class.getName() + ".caller";
    private static final String BEARER = "Bearer ";

    private final Callers callers;

    AccessInterceptor(Callers callers) {
        this.callers = callers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || isFrameworkError(method)) {
            return true;
        }
        Optional<Caller> caller = findCaller(request);
        caller.ifPresent(c -> request.setAttribute(CALLER, c));
        if (method.hasMethodAnnotation(Open.class)) {
            return true;
        }
        Permission[] required = required(method);
        if (caller.isEmpty()) {
            throw new NotSignedIn(carriesKey(request) ? Why.KEY_UNKNOWN : Why.NOT_SIGNED_IN);
        }
        if (caller.get().mustChangePassword() && !isOwnAffair(required)) {
            throw new IdentityRefused(Kind.FORBIDDEN, Why.PASSWORD_CHANGE_DUE.unmet());
        }
        if (Arrays.stream(required).noneMatch(caller.get()::may)) {
            throw new IdentityRefused(Kind.FORBIDDEN, Why.NOT_ALLOWED.unmet());
        }
        return true;
    }

    /** Whether a program calls; no browser adds this header by itself. */
    static boolean carriesKey(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null && authorization.startsWith(BEARER);
    }

    private Optional<Caller> findCaller(HttpServletRequest request) {
        if (carriesKey(request)) {
            // a wrong key is nobody, even where somebody is signed in
            return callers.findByKey(request.getHeader("Authorization")
                    .substring(BEARER.length())
                    .strip());
        }
        Authentication session = SecurityContextHolder.getContext().getAuthentication();
        return session == null ? Optional.empty() : callers.find(new PersonId(Long.parseLong(session.getName())));
    }

    private static Permission[] required(HandlerMethod method) {
        @Nullable Requires requires = method.getMethodAnnotation(Requires.class);
        if (requires != null) {
            return requires.value();
        }
        // the description of the interface is for everyone who is signed in
        boolean description = method.getBeanType().getName().startsWith("org.springdoc.");
        return description ? new Permission[] {Permission.SELF} : new Permission[0];
    }

    private static boolean isOwnAffair(Permission[] required) {
        return required.length == 1 && required[0] == Permission.SELF;
    }

    private static boolean isFrameworkError(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.springframework.boot.webmvc.autoconfigure.error");
    }
}
