/**
 * What every module stands on: the data folder and its database, migrations, the clock, problem answers, live updates
 * and the commands of the jar. Owns no business table.
 */
@NullMarked
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {"kernel"})
package io.yunzong.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
