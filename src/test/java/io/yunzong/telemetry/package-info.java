@NullMarked
package io.yunzong.telemetry;

import org.jspecify.annotations.NullMarked;
