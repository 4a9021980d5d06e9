/** The SQL of the network. */
@NullMarked
package io.yunzong.network.store;

import org.jspecify.annotations.NullMarked;
