/** What a device's key and binding are, and where devices are kept. */
@NullMarked
package io.yunzong.devices.domain;

import org.jspecify.annotations.NullMarked;
