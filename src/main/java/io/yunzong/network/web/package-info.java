/** Sites, lanes and fleet over HTTP. */
@NullMarked
package io.yunzong.network.web;

import org.jspecify.annotations.NullMarked;
