@NullMarked
package io.yunzong.imports.web;

import org.jspecify.annotations.NullMarked;
