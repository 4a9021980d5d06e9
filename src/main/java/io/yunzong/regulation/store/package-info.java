/** Versions, the draft, policies and who read them, in the schema {@code regulation}. */
@NullMarked
package io.yunzong.regulation.store;

import org.jspecify.annotations.NullMarked;
