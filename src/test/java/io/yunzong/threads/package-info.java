@NullMarked
package io.yunzong.threads;

import org.jspecify.annotations.NullMarked;
