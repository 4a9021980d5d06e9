/** What evidence is, in plain Java: its times and places, how alike two photos look, what is kept where. */
@NullMarked
package io.yunzong.evidence.domain;

import org.jspecify.annotations.NullMarked;
