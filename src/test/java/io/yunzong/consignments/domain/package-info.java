@NullMarked
package io.yunzong.consignments.domain;

import org.jspecify.annotations.NullMarked;
