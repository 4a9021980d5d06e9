/** What a notification consists of and the rules about it; plain Java. */
@NullMarked
package io.yunzong.notifications.domain;

import org.jspecify.annotations.NullMarked;
