@NullMarked
package io.yunzong.imports.domain;

import org.jspecify.annotations.NullMarked;
