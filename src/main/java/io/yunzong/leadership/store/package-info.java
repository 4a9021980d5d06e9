/** The SQL of the leadership group. */
@NullMarked
package io.yunzong.leadership.store;

import org.jspecify.annotations.NullMarked;
