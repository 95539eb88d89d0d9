package com.zigral.orchestrator.note;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.zigral.service.problem.FieldProblem;
import com.zigral.service.problem.InvalidInputException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A note and tags as somebody writes them. Both replace what was there.
 *
 * @param note the note, blank for none
 * @param tags the tags, none to take all off
 */
@Schema(name = "NoteBody")
record NoteBody(@NotNull @Size(max = NoteBody.LONGEST) @Schema(description = "Any text, blank for none") String note,
		@NotNull @Size(max = NoteBody.MOST) @Schema(
				description = "Of 1 to 50 characters each; case makes no difference",
				example = "[\"Conference 2026\"]") List<@NotNull String> tags) {

	/** A few screens full; an export has it in one cell. */
	static final int LONGEST = 4_000;

	/** Whoever has more tags is found by none of them. */
	static final int MOST = 20;

	private static final int LONGEST_TAG = 50;

	/**
	 * Check it.
	 * @return the note and the tags as they are stored, each tag once
	 * @throws InvalidInputException if a tag cannot be one, or a text has characters that
	 * cannot be stored
	 */
	Checked check() {
		List<FieldProblem> problems = new ArrayList<>();
		String text = clean("note", this.note, problems).stripTrailing();
		Map<String, String> unique = new TreeMap<>();
		for (int i = 0; i < this.tags.size(); i++) {
			String field = "tags[" + i + "]";
			String tag = clean(field, this.tags.get(i), problems).strip().replaceAll("\\s+", " ");
			if (tag.isEmpty() || tag.codePointCount(0, tag.length()) > LONGEST_TAG) {
				problems.add(new FieldProblem(field, "must have 1 to " + LONGEST_TAG + " characters"));
			}
			else if (tag.codePoints().anyMatch(NoteBody::isUnseen)) {
				problems.add(new FieldProblem(field, "must have no characters that nobody sees"));
			}
			unique.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag);
		}
		if (!problems.isEmpty()) {
			throw new InvalidInputException(problems);
		}
		return new Checked(text, List.copyOf(unique.values()));
	}

	// Two tags that look the same are the same.
	private static boolean isUnseen(int point) {
		return switch (Character.getType(point)) {
			case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.UNASSIGNED -> point != 0x200D;
			default -> false;
		};
	}

	private static String clean(String field, String text, List<FieldProblem> problems) {
		if (text.indexOf('\0') >= 0) {
			problems.add(new FieldProblem(field, "has the character NUL (U+0000): leave it out"));
		}
		if (text.codePoints()
			.anyMatch((point) -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
			problems.add(new FieldProblem(field, "has half a character: write it anew"));
			return "?";
		}
		return Normalizer.normalize(text, Normalizer.Form.NFC);
	}

	/**
	 * What is stored.
	 *
	 * @param note the note, empty for none
	 * @param tags the tags
	 */
	record Checked(String note, List<String> tags) {
	}

}
