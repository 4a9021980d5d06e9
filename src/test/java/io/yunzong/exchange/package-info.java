@NullMarked
package io.yunzong.exchange;

import org.jspecify.annotations.NullMarked;
