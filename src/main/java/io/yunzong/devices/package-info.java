/**
 * Terminals, phones and programs that report positions, and which vehicle each of them rides in, from when to when. A
 * device proves itself by a key that is shown once and kept as a hash.
 */
@NullMarked
@ApplicationModule(
        displayName = "Devices",
        allowedDependencies = {"kernel", "platform", "identity", "network"})
package io.yunzong.devices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
