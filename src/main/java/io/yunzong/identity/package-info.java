/**
 * Who acts: people, departments, roles, the branches and accounts they may see, sessions, keys of programs, and the
 * audit trail. Other modules meet it as {@link io.yunzong.identity.Caller} and {@link io.yunzong.identity.Requires}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"kernel", "platform"})
package io.yunzong.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
