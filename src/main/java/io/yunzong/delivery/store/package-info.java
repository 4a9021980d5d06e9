/** The SQL of delivery. */
@NullMarked
package io.yunzong.delivery.store;

import org.jspecify.annotations.NullMarked;
