/**
 * Measures the whole product from outside: it starts the real server on a fresh data folder, fills it, and asks over
 * HTTP. Nothing here is part of the product; see {@code bench/README.md}.
 */
@NullMarked
package io.yunzong.bench;

import org.jspecify.annotations.NullMarked;
