/** The SQL of duties. */
@NullMarked
package io.yunzong.tasks.store;

import org.jspecify.annotations.NullMarked;
