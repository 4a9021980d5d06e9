/** Rules of duties, clocks and the rota in plain Java. */
@NullMarked
package io.yunzong.tasks.domain;

import org.jspecify.annotations.NullMarked;
