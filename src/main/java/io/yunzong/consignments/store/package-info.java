/** The SQL of consignments. */
@NullMarked
package io.yunzong.consignments.store;

import org.jspecify.annotations.NullMarked;
