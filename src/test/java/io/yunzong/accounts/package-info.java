@NullMarked
package io.yunzong.accounts;

import org.jspecify.annotations.NullMarked;
