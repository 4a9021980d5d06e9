package io.yunzong.identity.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Open;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.identity.Role;
import io.yunzong.identity.SignIn;
import io.yunzong.kernel.Id;
import io.yunzong.platform.PlatformSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/session")
class SessionController {
    private final SignIn signIn;
    private final SecurityContextRepository contexts;
    private final PlatformSettings settings;

    SessionController(SignIn signIn, SecurityContextRepository contexts, PlatformSettings settings) {
        this.signIn = signIn;
        this.contexts = contexts;
        this.settings = settings;
    }

    record Credentials(@NotNull String username, @NotNull String password) {}

    record PasswordChange(@NotNull String current, @NotNull String next) {}

    record Me(
            @Nullable Long personId,
            String username,
            String displayName,
            List<Role> roles,
            List<Permission> permissions,
            boolean everything,
            List<Long> branches,
            List<Long> accounts,
            boolean mustChangePassword,
            boolean demo) {}

    @PostMapping
    @Open("this is how one signs in")
    Me open(@Valid @RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        Caller caller = signIn.signIn(credentials.username(), credentials.password(), request.getRemoteAddr());
        HttpSession before = request.getSession(false);
        if (before != null) {
            // a session that somebody else may have planted must not become the signed-in one
            before.invalidate();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(String.valueOf(caller.personId()), null, List.of()));
        contexts.saveContext(context, request, response);
        return me(caller);
    }

    @GetMapping
    @Requires(Permission.SELF)
    Me show(@Parameter(hidden = true) Caller caller) {
        return me(caller);
    }

    @DeleteMapping
    @Open("signing out twice does no harm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    @PutMapping("/password")
    @Requires(Permission.SELF)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(
            @Valid @RequestBody PasswordChange change, @Parameter(hidden = true) Caller caller, HttpSession session) {
        signIn.changePassword(caller, change.current(), change.next(), session.getId());
    }

    private Me me(Caller caller) {
        return new Me(
                caller.personId() == null ? null : caller.personId().value(),
                caller.username(),
                caller.displayName(),
                caller.roles().stream().sorted().toList(),
                caller.permissions().stream().sorted().toList(),
                caller.scope().everything(),
                sorted(caller.scope().branches()),
                sorted(caller.scope().accounts()),
                caller.mustChangePassword(),
                settings.demo());
    }

    private static List<Long> sorted(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).sorted().toList();
    }
}
