@NullMarked
package io.yunzong.incidents;

import org.jspecify.annotations.NullMarked;
