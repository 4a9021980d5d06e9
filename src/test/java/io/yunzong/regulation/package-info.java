@NullMarked
package io.yunzong.regulation;

import org.jspecify.annotations.NullMarked;
