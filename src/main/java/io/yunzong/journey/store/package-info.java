/** The SQL of journey. */
@NullMarked
package io.yunzong.journey.store;

import org.jspecify.annotations.NullMarked;
