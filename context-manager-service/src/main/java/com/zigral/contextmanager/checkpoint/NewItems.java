package com.zigral.contextmanager.checkpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.zigral.contextmanager.document.Document;
import com.zigral.contextmanager.document.DocumentReader;
import com.zigral.contextmanager.document.Members;
import com.zigral.service.problem.FieldProblem;
import com.zigral.service.problem.InvalidInputException;

/**
 * The items in a request's body.
 */
final class NewItems {

	/** The member that holds them. */
	static final String FIELD = "items";

	private static final String STEP = "step";

	private static final String KEY = "key";

	private static final String ITEM = "item";

	private NewItems() {
	}

	/**
	 * Read a body that is a list of items in a member, or one item.
	 * @param body the body
	 * @param reader reads it
	 * @return the items as a JSON array
	 */
	static Document parse(byte[] body, DocumentReader reader) {
		Members members = reader.members(body, Set.of(), Set.of(), Set.of(FIELD));
		members.refuseIfBad();
		Document items = members.document(FIELD).orElseGet(() -> new Document("[" + reader.document(body) + "]"));
		check(items, reader);
		return items;
	}

	/**
	 * Look whether every item of a list has what it needs.
	 * @param items the list
	 * @param reader reads it
	 * @throws InvalidInputException with all complaints
	 */
	static void check(Document items, DocumentReader reader) {
		List<FieldProblem> problems = new ArrayList<>();
		List<Members> elements = reader.elements(items, Set.of(STEP, KEY));
		for (int i = 0; i < elements.size(); i++) {
			String place = FIELD + "[" + i + "]";
			complaints(elements.get(i)).forEach((problem) -> problems.add(new FieldProblem(
					problem.field().isEmpty() ? place : place + "." + problem.field(), problem.message())));
		}
		if (!problems.isEmpty()) {
			throw new InvalidInputException(problems);
		}
	}

	private static List<FieldProblem> complaints(Members item) {
		if (item.problems().isEmpty()) {
			requireName(item, STEP, CheckpointItem.LONGEST_STEP);
			requireName(item, KEY, CheckpointItem.LONGEST_KEY);
			if (!item.has(ITEM)) {
				item.complain(ITEM, "is missing");
			}
		}
		return item.problems();
	}

	private static void requireName(Members item, String name, int most) {
		item.requireName(name, most);
		if (item.text(name).filter((text) -> !text.equals(text.strip())).isPresent()) {
			item.complain(name, "must not begin or end with white space");
		}
	}

}
