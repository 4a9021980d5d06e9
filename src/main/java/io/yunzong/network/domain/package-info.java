/** The rules of sites, lanes and fleet. */
@NullMarked
package io.yunzong.network.domain;

import org.jspecify.annotations.NullMarked;
