/** The SQL of incidents. */
@NullMarked
package io.yunzong.incidents.store;

import org.jspecify.annotations.NullMarked;
