/**
 * The carrier network as it stands: sites (headquarters, branches, customers' places) with coordinates and geofences,
 * lanes with their nodes and standard times, vehicles, drivers and carriers. Clauses A-39, B-04.
 */
@NullMarked
@ApplicationModule(
        displayName = "Network",
        allowedDependencies = {"kernel", "platform", "identity", "imports", "sheets"})
package io.yunzong.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
