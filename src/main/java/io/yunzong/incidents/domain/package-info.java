/** What incidents demand of their stores, and their rules; plain Java. */
@NullMarked
package io.yunzong.incidents.domain;

import org.jspecify.annotations.NullMarked;
