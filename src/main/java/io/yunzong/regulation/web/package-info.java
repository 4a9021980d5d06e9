/** Addresses under {@code /api/regulation} and {@code /api/policies}. */
@NullMarked
package io.yunzong.regulation.web;

import org.jspecify.annotations.NullMarked;
