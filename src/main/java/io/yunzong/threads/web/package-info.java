/** Conversations and mentions over HTTP. */
@NullMarked
package io.yunzong.threads.web;

import org.jspecify.annotations.NullMarked;
