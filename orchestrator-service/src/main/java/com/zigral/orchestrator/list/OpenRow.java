package com.zigral.orchestrator.list;

import java.util.Map;
import java.util.Optional;

import com.zigral.agent.ProfileUrl;

/**
 * A row of a list that came without an address.
 *
 * @param row where it stands, counted from 1
 * @param profile who it is, empty until somebody says it
 * @param texts what is known of them by field, none blank
 * @param jobId the job that looks for them, empty when none does
 */
public record OpenRow(int row, Optional<ProfileUrl> profile, Map<String, String> texts, Optional<String> jobId) {

	/**
	 * One of the texts.
	 * @param field the field, such as {@code company}
	 * @return the text, empty when it is not known
	 */
	public String text(String field) {
		return this.texts.getOrDefault(field, "");
	}

}
