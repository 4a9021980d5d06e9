/** Positions over HTTP. */
@NullMarked
package io.yunzong.telemetry.web;

import org.jspecify.annotations.NullMarked;
