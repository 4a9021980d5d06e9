@NullMarked
package io.yunzong.evidence;

import org.jspecify.annotations.NullMarked;
