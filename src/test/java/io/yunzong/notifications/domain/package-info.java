@NullMarked
package io.yunzong.notifications.domain;

import org.jspecify.annotations.NullMarked;
