@NullMarked
package io.yunzong.watch.domain;

import org.jspecify.annotations.NullMarked;
