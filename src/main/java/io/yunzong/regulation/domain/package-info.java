/** The rules about rules, and what is asked of the store. */
@NullMarked
package io.yunzong.regulation.domain;

import org.jspecify.annotations.NullMarked;
