/** Duties, the rota and the calendar over HTTP. */
@NullMarked
package io.yunzong.tasks.web;

import org.jspecify.annotations.NullMarked;
