@NullMarked
package io.yunzong.documents;

import org.jspecify.annotations.NullMarked;
