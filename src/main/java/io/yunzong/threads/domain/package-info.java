/** What may be said, and what is kept of it. */
@NullMarked
package io.yunzong.threads.domain;

import org.jspecify.annotations.NullMarked;
