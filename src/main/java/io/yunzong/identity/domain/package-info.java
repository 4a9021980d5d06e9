/** The rules of passwords and of the audit chain. */
@NullMarked
package io.yunzong.identity.domain;

import org.jspecify.annotations.NullMarked;
