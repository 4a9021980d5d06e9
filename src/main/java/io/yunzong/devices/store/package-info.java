/** The SQL of devices. */
@NullMarked
package io.yunzong.devices.store;

import org.jspecify.annotations.NullMarked;
