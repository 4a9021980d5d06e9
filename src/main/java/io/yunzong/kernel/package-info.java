/**
 * The words every module shares: ids, refusals, data scope, places, weights and money, and when something truly was that
 * a device reported. Plain Java; knows no other module and no framework.
 */
@NullMarked
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
package io.yunzong.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
