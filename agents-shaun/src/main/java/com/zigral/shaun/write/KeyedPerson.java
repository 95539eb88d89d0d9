package com.zigral.shaun.write;

import java.util.Optional;

import com.zigral.agent.PersonResult;
import com.zigral.agent.ProfileUrl;
import com.zigral.shaun.table.RowKey;

/**
 * Somebody on their way into a sheet, and the row that is theirs.
 *
 * @param profile who
 * @param name their name
 * @param key what tells their row from others; without one they get none
 */
record KeyedPerson(ProfileUrl profile, String name, Optional<RowKey> key) {

	PersonResult result(String result, String reason) {
		return new PersonResult(this.profile, this.name, result, "", reason);
	}

	PersonResult skipped(String code, String reason) {
		return new PersonResult(this.profile, this.name, PersonResult.SKIPPED, code, reason);
	}

}
