/** Devices and their bindings over HTTP. */
@NullMarked
package io.yunzong.devices.web;

import org.jspecify.annotations.NullMarked;
