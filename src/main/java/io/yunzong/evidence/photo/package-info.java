/** Looks into image files: their format and size, what their EXIF claims, how they look, smaller pictures of them. */
@NullMarked
package io.yunzong.evidence.photo;

import org.jspecify.annotations.NullMarked;
