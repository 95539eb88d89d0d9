package com.zigral.contextmanager.context;

import java.nio.charset.StandardCharsets;

import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import com.zigral.service.problem.Limits;
import jakarta.validation.Valid;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists of entries over HTTP.
 */
@RequiresScope(Scope.READ)
@RestController
class EntryListController {

	private static final String TOTAL = "X-Total-Count";

	/** A page is held in memory as a whole, several times over. */
	private static final int BODIES_A_PAGE = 4;

	private final EntryPages pages;

	private final Limits limits;

	EntryListController(EntryPages pages, Limits limits) {
		this.pages = pages;
		this.limits = limits;
	}

	@GetMapping(path = "/contexts", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> list(@ModelAttribute @Valid EntryQuery query) {
		PageRequest request = query.page();
		EntryPage page = this.pages.read(request, BODIES_A_PAGE * this.limits.body().toBytes());
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok().header(TOTAL, String.valueOf(page.total()));
		page.next()
			.ifPresent((next) -> answer.header(HttpHeaders.LINK, "<" + request.following(next) + ">; rel=\"next\""));
		return answer.contentType(MediaType.APPLICATION_JSON).body(page.toJson().getBytes(StandardCharsets.UTF_8));
	}

}
