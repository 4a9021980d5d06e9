/** What a row of a trips file says, and what is doubtful about it. */
@NullMarked
package io.yunzong.exchange.domain;

import org.jspecify.annotations.NullMarked;
