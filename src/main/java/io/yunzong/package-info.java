/** Yunzong (运踪): key-customer cargo tracking for a carrier network. Each sub-package is a module. */
@NullMarked
package io.yunzong;

import org.jspecify.annotations.NullMarked;
