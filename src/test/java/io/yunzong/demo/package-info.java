@NullMarked
package io.yunzong.demo;

import org.jspecify.annotations.NullMarked;
