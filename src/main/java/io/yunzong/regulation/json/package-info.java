/** The written form of rules: in the database, over the wire and in exported files. */
@NullMarked
package io.yunzong.regulation.json;

import org.jspecify.annotations.NullMarked;
