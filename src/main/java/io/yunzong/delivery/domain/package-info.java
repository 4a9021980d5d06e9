/** The rules of release, receipt and refusal, and what they demand of their stores; plain Java. */
@NullMarked
package io.yunzong.delivery.domain;

import org.jspecify.annotations.NullMarked;
