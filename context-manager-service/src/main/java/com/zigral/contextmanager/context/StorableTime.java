package com.zigral.contextmanager.context;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/**
 * A moment that PostgreSQL can hold.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = StorableTime.Validator.class)
@interface StorableTime {

	String message() default "must be between the years 1970 and 9999";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Compares with the first and the last such moment. */
	final class Validator implements ConstraintValidator<StorableTime, Instant> {

		@Override
		public boolean isValid(@Nullable Instant given, ConstraintValidatorContext context) {
			return given == null || !(given.isBefore(Instant.EPOCH) || given.isAfter(EntryFilter.LATEST));
		}

	}

}
