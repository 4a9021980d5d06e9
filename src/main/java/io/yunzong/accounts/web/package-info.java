/** Customers and contacts over HTTP. */
@NullMarked
package io.yunzong.accounts.web;

import org.jspecify.annotations.NullMarked;
