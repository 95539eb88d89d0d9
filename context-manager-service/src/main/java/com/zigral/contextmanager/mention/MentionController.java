package com.zigral.contextmanager.mention;

import com.zigral.contextmanager.document.Text;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import jakarta.validation.constraints.Pattern;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The search for everything that holds a text, over HTTP.
 */
@RequiresScope(Scope.READ)
@RestController
class MentionController {

	private final Mentions mentions;

	MentionController(Mentions mentions) {
		this.mentions = mentions;
	}

	@GetMapping(path = "/contexts/mentioning", produces = MediaType.APPLICATION_JSON_VALUE)
	MentionPage mentioning(@RequestParam @Text(max = 1000) String text,
			@RequestParam(defaultValue = "") @Text(max = 255, optional = true) @Pattern(regexp = "|.*\\S.*",
					message = "must not be blank") String after) {
		return this.mentions.find(text, after);
	}

}
