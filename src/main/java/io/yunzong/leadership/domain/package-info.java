/** What the group is and what may be decided. */
@NullMarked
package io.yunzong.leadership.domain;

import org.jspecify.annotations.NullMarked;
