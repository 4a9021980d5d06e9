@NullMarked
package io.yunzong.devices;

import org.jspecify.annotations.NullMarked;
