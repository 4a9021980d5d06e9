/** What follows from plan and events for the desk that watches, and where it is kept. */
@NullMarked
package io.yunzong.watch.domain;

import org.jspecify.annotations.NullMarked;
