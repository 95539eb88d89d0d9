package com.zigral.contextmanager.similar;

import java.nio.charset.StandardCharsets;

import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import jakarta.validation.Valid;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/**
 * The search for similar jobs over HTTP.
 */
@RequiresScope(Scope.READ)
@RestController
class SimilarController {

	private final SimilarJobs jobs;

	SimilarController(SimilarJobs jobs) {
		this.jobs = jobs;
	}

	@GetMapping(path = "/contexts/similar", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> similar(@ModelAttribute @Valid SimilarQuery query) {
		StringBuilder json = new StringBuilder("[");
		for (SimilarJob job : this.jobs.find(query.text(), query.type(), query.count())) {
			if (json.length() > 1) {
				json.append(',');
			}
			job.appendTo(json);
		}
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.body(json.append(']').toString().getBytes(StandardCharsets.UTF_8));
	}

}
