/** The ways out of the house: SMTP, push services, robots, webhooks, SMS providers; nothing here knows a transaction. */
@NullMarked
package io.yunzong.notifications.channels;

import org.jspecify.annotations.NullMarked;
