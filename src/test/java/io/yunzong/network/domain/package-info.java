@NullMarked
package io.yunzong.network.domain;

import org.jspecify.annotations.NullMarked;
