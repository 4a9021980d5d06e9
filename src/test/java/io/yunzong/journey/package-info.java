@NullMarked
package io.yunzong.journey;

import org.jspecify.annotations.NullMarked;
