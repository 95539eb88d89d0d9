package com.zigral.contextmanager.checkpoint;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.zigral.contextmanager.context.EntryChanges;
import com.zigral.contextmanager.document.Document;
import com.zigral.contextmanager.document.DocumentReader;
import com.zigral.contextmanager.document.Members;

/**
 * A checkpoint as a writer sends it: the state alone, or the state with what else changes
 * with it.
 *
 * @param state the state
 * @param context what changes in the job's entry, a merge patch
 * @param jobType the type of the entry that is made when there is none
 * @param forget the steps whose items are removed, a JSON array of names
 * @param items the items that are appended, a JSON array
 */
record CheckpointBody(Document state, Optional<Document> context, Optional<String> jobType, Optional<Document> forget,
		Optional<Document> items) {

	private static final String STATE = "state";

	private static final String CONTEXT = "context";

	private static final String TYPE = "job_type";

	private static final String FORGET = "forget";

	/** An object with other members than these is a state. */
	private static final Set<String> NAMES = Set.of(STATE, CONTEXT, TYPE, FORGET, NewItems.FIELD);

	/**
	 * Read a body.
	 * @param body the body
	 * @param reader reads it
	 * @return the checkpoint
	 */
	static CheckpointBody parse(byte[] body, DocumentReader reader) {
		if (reader.hasOnly(body, NAMES)) {
			Members members = reader.members(body, Set.of(TYPE), Set.of(STATE, CONTEXT),
					Set.of(FORGET, NewItems.FIELD));
			if (members.has(STATE) && Stream.of(CONTEXT, FORGET, NewItems.FIELD).anyMatch(members::has)) {
				return from(members, reader);
			}
		}
		return new CheckpointBody(reader.document(body), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty());
	}

	private static CheckpointBody from(Members members, DocumentReader reader) {
		if (members.text(TYPE).isPresent()) {
			members.requireName(TYPE, EntryChanges.LONGEST_TYPE);
		}
		if (members.document(STATE).isEmpty()) {
			members.complain(STATE, "must be a JSON object");
		}
		members.refuseIfBad();
		Optional<Document> items = members.document(NewItems.FIELD);
		items.ifPresent((list) -> NewItems.check(list, reader));
		return new CheckpointBody(members.document(STATE).orElseThrow(), members.document(CONTEXT),
				members.text(TYPE).map(String::strip), members.document(FORGET), items);
	}

	boolean isStateAlone() {
		return this.context.isEmpty() && this.forget.isEmpty() && this.items.isEmpty();
	}

}
