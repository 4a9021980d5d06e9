/** The SQL of identity. */
@NullMarked
package io.yunzong.identity.store;

import org.jspecify.annotations.NullMarked;
