package com.zigral.orchestrator.note;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is written down about somebody.
 *
 * @param note the note, empty for none
 * @param tags the tags by their letters
 * @param writtenBy with whose token it was written last
 * @param writtenAt when that was
 * @param version which version it is, 0 before anything was written
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoteView(String note, List<String> tags,
		@Schema(description = "The name of the token; absent where nobody needs one") @Nullable String writtenBy,
		@Nullable Instant writtenAt, int version) {

	/** What there is before anything was written. */
	static final NoteView NOTHING = new NoteView("", List.of(), null, null, 0);

}
