@NullMarked
package io.yunzong.notifications;

import org.jspecify.annotations.NullMarked;
