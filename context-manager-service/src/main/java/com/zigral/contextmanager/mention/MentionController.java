package com.zigral.contextmanager.mention;

import com.zigral.contextmanager.document.Name;
import com.zigral.service.problem.InvalidInputException;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The search for everything that holds a text, over HTTP.
 */
@RestController
class MentionController {

	private static final int LONGEST_TEXT = 1000;

	private static final int LONGEST_ID = 255;

	private final Mentions mentions;

	MentionController(Mentions mentions) {
		this.mentions = mentions;
	}

	@GetMapping(path = "/contexts/mentioning", produces = MediaType.APPLICATION_JSON_VALUE)
	MentionPage mentioning(@RequestParam String text, @RequestParam(defaultValue = "") String after) {
		require("text", text, LONGEST_TEXT);
		if (!after.isEmpty()) {
			require("after", after, LONGEST_ID);
		}
		return this.mentions.find(text, after);
	}

	private static void require(String field, String value, int most) {
		String problem = Name.problem(value, most);
		if (!problem.isEmpty()) {
			throw new InvalidInputException(field, problem);
		}
	}

}
