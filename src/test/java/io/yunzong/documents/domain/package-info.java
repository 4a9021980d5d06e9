@NullMarked
package io.yunzong.documents.domain;

import org.jspecify.annotations.NullMarked;
