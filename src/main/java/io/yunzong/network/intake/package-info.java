/** Sites, lanes and fleet from files. */
@NullMarked
package io.yunzong.network.intake;

import org.jspecify.annotations.NullMarked;
