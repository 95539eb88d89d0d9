package com.zigral.contextmanager.context;

import java.nio.charset.StandardCharsets;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists of entries over HTTP.
 */
@RestController
class EntryListController {

	private static final String TOTAL = "X-Total-Count";

	private final Entries entries;

	private final ContextSettings settings;

	EntryListController(Entries entries, ContextSettings settings) {
		this.entries = entries;
		this.settings = settings;
	}

	@GetMapping(path = "/contexts", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> list(@ModelAttribute EntryQuery query) {
		PageRequest request = query.page(this.settings.page());
		EntryPage page = this.entries.page(request);
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok().header(TOTAL, String.valueOf(page.total()));
		page.next()
			.ifPresent((next) -> answer.header(HttpHeaders.LINK, "<" + request.following(next) + ">; rel=\"next\""));
		return answer.contentType(MediaType.APPLICATION_JSON).body(page.toJson().getBytes(StandardCharsets.UTF_8));
	}

}
