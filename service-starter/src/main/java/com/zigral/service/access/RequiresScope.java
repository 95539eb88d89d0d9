package com.zigral.service.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scope that the callers of a controller's method need, or of all methods of a
 * controller that do not say otherwise. {@link jakarta.annotation.security.PermitAll}
 * stands where none is needed. Where neither stands, reading needs {@link Scope#READ} and
 * all else {@link Scope#ADMINISTER}.
 */
@Documented
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresScope {

	/**
	 * The scope.
	 * @return the scope
	 */
	Scope value();

	/**
	 * What else is needed, in words, where that depends on what the call asks for.
	 * @return a sentence, empty when nothing else is
	 */
	String also() default "";

}
