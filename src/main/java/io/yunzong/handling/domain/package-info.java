/** Rules of the dock in plain Java: what is wanted, what follows from the deeds, what speaks against a step. */
@NullMarked
package io.yunzong.handling.domain;

import org.jspecify.annotations.NullMarked;
