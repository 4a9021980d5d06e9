@NullMarked
package io.yunzong.delivery;

import org.jspecify.annotations.NullMarked;
