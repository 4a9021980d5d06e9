/** Lists, the consignment page, events, the map and reports over HTTP. */
@NullMarked
package io.yunzong.journey.web;

import org.jspecify.annotations.NullMarked;
