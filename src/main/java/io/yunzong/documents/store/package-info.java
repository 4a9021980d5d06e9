/** The SQL of documents. */
@NullMarked
package io.yunzong.documents.store;

import org.jspecify.annotations.NullMarked;
