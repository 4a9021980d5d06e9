@NullMarked
package io.yunzong.identity.web;

import org.jspecify.annotations.NullMarked;
