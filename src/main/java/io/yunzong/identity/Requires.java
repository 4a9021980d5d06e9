package io.yunzong.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares who may call an endpoint: whoever holds one of these permissions. An endpoint with neither this nor
 * {@link Open} answers nobody, and a test fails. Clause H-08.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    /** Any one of them suffices. */
    Permission[] value();
}
