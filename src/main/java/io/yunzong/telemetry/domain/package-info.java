/** What makes a position credible, and how a track is thinned. */
@NullMarked
package io.yunzong.telemetry.domain;

import org.jspecify.annotations.NullMarked;
