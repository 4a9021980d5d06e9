@NullMarked
package io.yunzong.network;

import org.jspecify.annotations.NullMarked;
