package com.zigral.service.problem;

import java.beans.PropertyEditorSupport;

import org.springframework.beans.BeanUtils;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Looks over the text of every parameter of an address and of every variable in its path,
 * as {@link JsonBodyAdvice} does with bodies: PostgreSQL cannot hold NUL. An object made
 * of several parameters has constraints of its own, which know the parameters' names.
 */
@ControllerAdvice
class ParameterTextAdvice {

	@InitBinder
	void refuseNul(WebDataBinder binder) {
		ResolvableType type = binder.getTargetType();
		if (type != null && !BeanUtils.isSimpleProperty(type.toClass())) {
			return;
		}
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
