@NullMarked
package io.yunzong.evidence.domain;

import org.jspecify.annotations.NullMarked;
