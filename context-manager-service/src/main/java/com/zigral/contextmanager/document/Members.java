package com.zigral.contextmanager.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.service.problem.FieldProblem;
import com.zigral.service.problem.InvalidInputException;

/**
 * The members of a request's body that were asked for, and what is wrong with them. All
 * complaints are collected, so that a caller hears of every bad field at once.
 */
public final class Members {

	private final Map<String, String> texts;

	private final Map<String, Document> documents;

	private final List<FieldProblem> problems;

	Members(Map<String, String> texts, Map<String, Document> documents, List<FieldProblem> problems) {
		this.texts = Map.copyOf(texts);
		this.documents = Map.copyOf(documents);
		this.problems = new ArrayList<>(problems);
	}

	/**
	 * A member that is a text.
	 * @param name its name
	 * @return the text, empty when the body has none
	 */
	public Optional<String> text(String name) {
		return Optional.ofNullable(this.texts.get(name));
	}

	/**
	 * A member that is an object.
	 * @param name its name
	 * @return the object, empty when the body has none
	 */
	public Optional<Document> document(String name) {
		return Optional.ofNullable(this.documents.get(name));
	}

	/**
	 * Complain about a member, unless there is a complaint about it already.
	 * @param name its name
	 * @param message what is wrong with it and what was expected
	 */
	public void complain(String name, String message) {
		if (this.problems.stream().noneMatch((problem) -> problem.field().equals(name))) {
			this.problems.add(new FieldProblem(name, message));
		}
	}

	/**
	 * Refuse the request if there was any complaint.
	 * @throws InvalidInputException with all complaints
	 */
	public void refuseIfBad() {
		if (!this.problems.isEmpty()) {
			throw new InvalidInputException(this.problems);
		}
	}

}
