@NullMarked
package io.yunzong.platform;

import org.jspecify.annotations.NullMarked;
