@NullMarked
package io.yunzong.consignments.intake;

import org.jspecify.annotations.NullMarked;
