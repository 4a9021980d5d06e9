/** The files on disk and the SQL of evidence. */
@NullMarked
package io.yunzong.evidence.store;

import org.jspecify.annotations.NullMarked;
