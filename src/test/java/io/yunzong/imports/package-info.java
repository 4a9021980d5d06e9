@NullMarked
package io.yunzong.imports;

import org.jspecify.annotations.NullMarked;
