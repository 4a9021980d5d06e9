/** The rules of waybills, routes and numbers. */
@NullMarked
package io.yunzong.consignments.domain;

import org.jspecify.annotations.NullMarked;
