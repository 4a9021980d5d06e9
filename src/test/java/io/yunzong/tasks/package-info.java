@NullMarked
package io.yunzong.tasks;

import org.jspecify.annotations.NullMarked;
