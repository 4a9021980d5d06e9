/** Documents on paper: A4, Chinese, with tables and pictures. */
@NullMarked
package io.yunzong.documents.paper;

import org.jspecify.annotations.NullMarked;
