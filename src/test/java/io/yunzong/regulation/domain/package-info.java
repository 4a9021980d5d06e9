@NullMarked
package io.yunzong.regulation.domain;

import org.jspecify.annotations.NullMarked;
