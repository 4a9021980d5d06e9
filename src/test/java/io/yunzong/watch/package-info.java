@NullMarked
package io.yunzong.watch;

import org.jspecify.annotations.NullMarked;
