/** The dock over HTTP. */
@NullMarked
package io.yunzong.handling.web;

import org.jspecify.annotations.NullMarked;
