@NullMarked
package io.yunzong;

import org.jspecify.annotations.NullMarked;
