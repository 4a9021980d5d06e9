/** The SQL of accounts. */
@NullMarked
package io.yunzong.accounts.store;

import org.jspecify.annotations.NullMarked;
