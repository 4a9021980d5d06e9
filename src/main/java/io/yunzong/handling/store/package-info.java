/** The SQL of the dock. */
@NullMarked
package io.yunzong.handling.store;

import org.jspecify.annotations.NullMarked;
