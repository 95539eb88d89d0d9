package com.zigral.contextmanager.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.zigral.service.problem.FieldProblem;
import com.zigral.service.problem.InvalidInputException;

/**
 * The members of a request's body that were asked for, and what is wrong with them. All
 * complaints are collected, so that a caller hears of every bad field at once.
 */
public final class Members {

	private final Map<String, String> texts;

	private final Map<String, Document> documents;

	private final Set<String> names;

	private final List<FieldProblem> problems;

	Members(Map<String, String> texts, Map<String, Document> documents, Set<String> names,
			List<FieldProblem> problems) {
		this.texts = Map.copyOf(texts);
		this.names = Set.copyOf(names);
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
	 * A member that is a document.
	 * @param name its name
	 * @return the document, empty when the body has none
	 */
	public Optional<Document> document(String name) {
		return Optional.ofNullable(this.documents.get(name));
	}

	/**
	 * Whether there is a member, whatever it is.
	 * @param name its name
	 * @return whether there is one
	 */
	public boolean has(String name) {
		return this.names.contains(name);
	}

	/**
	 * What is wrong with a member that must be a name.
	 * @param name its name
	 * @param most the most characters it may have
	 */
	public void requireName(String name, int most) {
		String problem = text(name).map((text) -> Name.problem(text, most)).orElse("is missing");
		if (!problem.isEmpty()) {
			complain(name, problem);
		}
	}

	/**
	 * All complaints so far.
	 * @return what is wrong with which member
	 */
	public List<FieldProblem> problems() {
		return List.copyOf(this.problems);
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
