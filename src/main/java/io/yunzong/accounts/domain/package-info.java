/** The rules of customers and contacts. */
@NullMarked
package io.yunzong.accounts.domain;

import org.jspecify.annotations.NullMarked;
