/**
 * Where vehicles are and were: durable intake of positions, the latest one per vehicle, and tracks. A report is
 * answered only after it is committed; a repeat of the same (reporter, device time, sequence) is stored once; late
 * points are stored and never move "latest" backwards. Positions never become application events.
 */
@NullMarked
@ApplicationModule(
        displayName = "Telemetry",
        allowedDependencies = {"kernel", "platform", "identity", "devices"})
package io.yunzong.telemetry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
