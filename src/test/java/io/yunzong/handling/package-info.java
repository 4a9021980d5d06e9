@NullMarked
package io.yunzong.handling;

import org.jspecify.annotations.NullMarked;
