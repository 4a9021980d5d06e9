@NullMarked
package io.yunzong.kernel;

import org.jspecify.annotations.NullMarked;
