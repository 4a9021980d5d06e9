package io.yunzong.identity.web;

import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.identity.Role;
import io.yunzong.platform.Texts;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The roles the regulation names, in the reader's language. */
@RestController
class RoleController {
    private final Texts texts;

    RoleController(Texts texts) {
        this.texts = texts;
    }

    record Shown(
            Role role,
            String name,
            Role.Reach reach,
            List<Permission> permissions,
            Map<Permission, String> permissionNames) {}

    @GetMapping("/api/roles")
    @Requires({Permission.PEOPLE_READ, Permission.PEOPLE_WRITE})
    List<Shown> list(Locale locale) {
        return Arrays.stream(Role.values()).map(role -> shown(role, locale)).toList();
    }

    private Shown shown(Role role, Locale locale) {
        Map<Permission, String> names = new EnumMap<>(Permission.class);
        role.permissions().forEach(permission -> names.put(permission, name("permission", permission, locale)));
        return new Shown(role, name("role", role, locale), role.reach(), List.copyOf(names.keySet()), names);
    }

    private String name(String kind, Enum<?> constant, Locale locale) {
        return texts.find("identity." + kind + "." + constant.name().toLowerCase(Locale.ROOT), locale);
    }
}
