@NullMarked
package io.yunzong.regulation.web;

import org.jspecify.annotations.NullMarked;
