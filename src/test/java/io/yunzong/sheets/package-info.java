@NullMarked
package io.yunzong.sheets;

import org.jspecify.annotations.NullMarked;
