@NullMarked
package io.yunzong.evidence.photo;

import org.jspecify.annotations.NullMarked;
