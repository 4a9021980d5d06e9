/** The leadership group over HTTP. */
@NullMarked
package io.yunzong.leadership.web;

import org.jspecify.annotations.NullMarked;
