/** Public holidays from files. */
@NullMarked
package io.yunzong.tasks.intake;

import org.jspecify.annotations.NullMarked;
