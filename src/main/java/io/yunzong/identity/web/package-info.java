/** Sign-in, people, keys and the audit trail over HTTP. */
@NullMarked
package io.yunzong.identity.web;

import org.jspecify.annotations.NullMarked;
