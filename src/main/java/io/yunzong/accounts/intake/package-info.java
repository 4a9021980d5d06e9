/** Customers from files. */
@NullMarked
package io.yunzong.accounts.intake;

import org.jspecify.annotations.NullMarked;
