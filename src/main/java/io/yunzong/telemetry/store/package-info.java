/** The SQL of telemetry. */
@NullMarked
package io.yunzong.telemetry.store;

import org.jspecify.annotations.NullMarked;
