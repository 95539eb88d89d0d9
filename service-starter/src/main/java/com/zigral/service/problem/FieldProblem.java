package com.zigral.service.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param field where it is: a parameter's name, or a path in the body such as
 * {@code context_data.people[2].name}
 * @param message what is wrong with it and what was expected
 */
public record FieldProblem(String field, String message) {

	/**
	 * The problem for a reader who has no list of fields, such as a language model.
	 * @return the field and what is wrong with it on one line
	 */
	public String line() {
		return this.field + ": " + this.message;
	}

}
