@NullMarked
package io.yunzong.identity;

import org.jspecify.annotations.NullMarked;
