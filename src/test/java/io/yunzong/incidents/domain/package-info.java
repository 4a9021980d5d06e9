@NullMarked
package io.yunzong.incidents.domain;

import org.jspecify.annotations.NullMarked;
