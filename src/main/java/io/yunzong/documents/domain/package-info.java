/** What a document is, in plain Java: its canonical text, and where it is kept. */
@NullMarked
package io.yunzong.documents.domain;

import org.jspecify.annotations.NullMarked;
