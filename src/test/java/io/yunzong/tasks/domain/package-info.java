@NullMarked
package io.yunzong.tasks.domain;

import org.jspecify.annotations.NullMarked;
