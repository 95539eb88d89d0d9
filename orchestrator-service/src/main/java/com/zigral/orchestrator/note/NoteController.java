package com.zigral.orchestrator.note;

import java.security.Principal;
import java.util.List;

import com.zigral.orchestrator.api.IfMatch;
import com.zigral.orchestrator.api.ProblemResponses;
import com.zigral.orchestrator.note.Notes.TagCount;
import com.zigral.orchestrator.profile.Profiles;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
@ProblemResponses
@RequiresScope(Scope.READ)
@RestController
@Tag(name = "people")
class NoteController {

	private final Notes notes;

	NoteController(Notes notes) {
		this.notes = notes;
	}

	@GetMapping("/people/{profile}/note")
	@Operation(summary = "Show the note and the tags of somebody, known or not")
	ResponseEntity<NoteView> get(@PathVariable String profile) {
		return answer(this.notes.get(Profiles.require("profile", profile)));
	}

	@RequiresScope(Scope.PLAN)
	@PutMapping("/people/{profile}/note")
	@Operation(summary = "Write the note and the tags of somebody, in place of what was there")
	@ApiResponse(responseCode = "409", description = "The person was erased")
	@ApiResponse(responseCode = "412", description = "Another version stands there than If-Match names")
	ResponseEntity<NoteView> put(@PathVariable String profile, @RequestBody @Valid NoteBody body,
			@Parameter(description = IfMatch.DESCRIPTION) @RequestHeader(name = HttpHeaders.IF_MATCH,
					required = false) @Nullable String ifMatch,
			@Parameter(hidden = true) @Nullable Principal caller) {
		return answer(this.notes.write(Profiles.require("profile", profile), body.check(),
				(caller != null) ? caller.getName() : "", IfMatch.version(ifMatch, "GET /people/{profile}/note")));
	}

	@GetMapping("/tags")
	@Operation(summary = "List the tags with how many people have each, the most used first")
	List<TagCount> tags() {
		return this.notes.counts();
	}

	private static ResponseEntity<NoteView> answer(NoteView view) {
		return ResponseEntity.ok().eTag(String.valueOf(view.version())).body(view);
	}

}
