/** Consignments over HTTP. */
@NullMarked
package io.yunzong.consignments.web;

import org.jspecify.annotations.NullMarked;
