/** Evidence over HTTP. */
@NullMarked
package io.yunzong.evidence.web;

import org.jspecify.annotations.NullMarked;
