package com.zigral.service.problem;

import java.beans.PropertyEditorSupport;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Looks over the text of every parameter of an address and of every variable in its path,
 * as {@link JsonBodyAdvice} does with bodies: PostgreSQL cannot hold NUL.
 */
@ControllerAdvice
class ParameterTextAdvice {

	@InitBinder
	void refuseNul(WebDataBinder binder) {
		String field = FieldProblems.snakeCase(binder.getObjectName());
		binder.registerCustomEditor(String.class, new PropertyEditorSupport() {

			@Override
			public void setAsText(String text) {
				if (text.indexOf('\0') >= 0) {
					throw new InvalidInputException(field,
							"has the character NUL (U+0000), which cannot be stored: leave it out");
				}
				setValue(text);
			}

		});
	}

}
