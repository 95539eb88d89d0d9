package com.zigral.orchestrator.sweep;

import com.zigral.agent.ProfileUrl;

import org.springframework.stereotype.Component;

/**
 * What people have answered, as others use it.
 */
@Component
public class Answers {

	private final AnswerRows rows;

	Answers(AnswerRows rows) {
		this.rows = rows;
	}

	/**
	 * Forget what somebody has answered.
	 * @param profile who is erased
	 * @return how many answers were forgotten
	 */
	public int erase(ProfileUrl profile) {
		return this.rows.erase(profile.toString());
	}

}
