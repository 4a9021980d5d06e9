/** Notifications over HTTP. */
@NullMarked
package io.yunzong.notifications.web;

import org.jspecify.annotations.NullMarked;
