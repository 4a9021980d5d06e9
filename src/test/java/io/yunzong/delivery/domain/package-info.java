@NullMarked
package io.yunzong.delivery.domain;

import org.jspecify.annotations.NullMarked;
