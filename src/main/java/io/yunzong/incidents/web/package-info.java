/** Incidents over HTTP. */
@NullMarked
package io.yunzong.incidents.web;

import org.jspecify.annotations.NullMarked;
