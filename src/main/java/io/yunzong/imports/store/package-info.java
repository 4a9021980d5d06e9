@NullMarked
package io.yunzong.imports.store;

import org.jspecify.annotations.NullMarked;
