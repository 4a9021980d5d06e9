@NullMarked
package io.yunzong.handling.domain;

import org.jspecify.annotations.NullMarked;
