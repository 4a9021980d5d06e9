/** Documents over HTTP. */
@NullMarked
package io.yunzong.documents.web;

import org.jspecify.annotations.NullMarked;
