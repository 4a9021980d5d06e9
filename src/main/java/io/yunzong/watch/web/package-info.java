/** The tracker’s desk over HTTP. */
@NullMarked
package io.yunzong.watch.web;

import org.jspecify.annotations.NullMarked;
