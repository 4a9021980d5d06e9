/** The SQL of notifications. */
@NullMarked
package io.yunzong.notifications.store;

import org.jspecify.annotations.NullMarked;
