/** Labels on paper: symbols, pictograms and layout. */
@NullMarked
package io.yunzong.consignments.label;

import org.jspecify.annotations.NullMarked;
