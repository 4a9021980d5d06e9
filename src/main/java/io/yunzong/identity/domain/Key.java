package io.yunzong.identity.domain;

import io.yunzong.identity.Permission;
import io.yunzong.kernel.ApiKeyId;
import io.yunzong.kernel.Scope;
import java.util.Set;

/** A program's right to act: what it may do and how far it sees. */
public record Key(ApiKeyId id, String name, Set<Permission> permissions, Scope scope) {
    public Key {
        permissions = Set.copyOf(permissions);
    }
}
