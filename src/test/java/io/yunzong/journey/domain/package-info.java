@NullMarked
package io.yunzong.journey.domain;

import org.jspecify.annotations.NullMarked;
