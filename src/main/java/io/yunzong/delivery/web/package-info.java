/** Delivery over HTTP. */
@NullMarked
package io.yunzong.delivery.web;

import org.jspecify.annotations.NullMarked;
