@NullMarked
package io.yunzong.notifications.channels;

import org.jspecify.annotations.NullMarked;
