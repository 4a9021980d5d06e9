/** The SQL of the desk that watches. */
@NullMarked
package io.yunzong.watch.store;

import org.jspecify.annotations.NullMarked;
