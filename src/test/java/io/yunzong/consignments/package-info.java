@NullMarked
package io.yunzong.consignments;

import org.jspecify.annotations.NullMarked;
