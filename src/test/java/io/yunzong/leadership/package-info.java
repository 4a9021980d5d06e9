@NullMarked
package io.yunzong.leadership;

import org.jspecify.annotations.NullMarked;
