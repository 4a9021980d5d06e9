/** From plan and events to status, milestones and expected arrival: plain Java, no clock. */
@NullMarked
package io.yunzong.journey.domain;

import org.jspecify.annotations.NullMarked;
