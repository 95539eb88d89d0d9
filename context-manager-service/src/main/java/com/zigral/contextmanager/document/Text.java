package com.zigral.contextmanager.document;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/**
 * A text that is not blank, can be stored and is not too long, white space around it
 * aside.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Text.Validator.class)
public @interface Text {

	/**
	 * How long it may be.
	 * @return the most characters it may have
	 */
	int max();

	/**
	 * Whether a blank text will do, too.
	 * @return {@code true} if a blank text is the same as none
	 */
	boolean optional() default false;

	/**
	 * Not used: the message says what is wrong.
	 * @return nothing
	 */
	String message() default "";

	/**
	 * Not used.
	 * @return nothing
	 */
	Class<?>[] groups() default {};

	/**
	 * Not used.
	 * @return nothing
	 */
	Class<? extends Payload>[] payload() default {};

	/** Says what is wrong with a text. */
	final class Validator implements ConstraintValidator<Text, String> {

		private int max;

		private boolean optional;

		@Override
		public void initialize(Text text) {
			this.max = text.max();
			this.optional = text.optional();
		}

		@Override
		public boolean isValid(@Nullable String given, ConstraintValidatorContext context) {
			if (given == null || (this.optional && given.isBlank())) {
				return true;
			}
			String problem = Name.problem(given, this.max);
			if (!problem.isEmpty()) {
				context.disableDefaultConstraintViolation();
				context.buildConstraintViolationWithTemplate(problem).addConstraintViolation();
			}
			return problem.isEmpty();
		}

	}

}
