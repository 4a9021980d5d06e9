/** The SQL of threads. */
@NullMarked
package io.yunzong.threads.store;

import org.jspecify.annotations.NullMarked;
