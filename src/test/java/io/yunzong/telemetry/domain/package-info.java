@NullMarked
package io.yunzong.telemetry.domain;

import org.jspecify.annotations.NullMarked;
