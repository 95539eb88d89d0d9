package com.zigral.orchestrator.people;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a job has found.
 *
 * @param profileUrl their profile's address
 * @param fullName their name
 * @param headline the line under it, empty when not known
 * @param title the title of their position, empty when not known
 * @param company where that is, empty when not known
 * @param location where they live, empty when not known
 * @param email their e-mail address, empty when not known
 * @param phone their telephone number, empty when not known
 * @param websites their websites, empty when not known
 * @param connectionDegree how the account is connected with them, such as {@code 2nd},
 * empty when not known
 * @param jobId the job that has read of them last
 * @param collectedAt when that was
 * @param status whether they were contacted, or must not be
 * @param doNotContact why they must not be contacted, if they must not
 * @param lastContact what was sent to them last, if anything was
 * @param note what people have written down about them, empty for nothing
 * @param tags by what people find them again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Person(String profileUrl, String fullName, String headline, String title, String company, String location,
		String email, String phone, String websites, String connectionDegree, String jobId, Instant collectedAt,
		PersonStatus status, @Nullable String doNotContact, @Nullable Contact lastContact, String note,
		List<String> tags) {

	Person {
		tags = List.copyOf(tags);
	}

	Map<String, String> cells() {
		Map<String, String> cells = new LinkedHashMap<>();
		cells.put("full_name", this.fullName);
		cells.put("title", this.title);
		cells.put("company", this.company);
		cells.put("location", this.location);
		cells.put("headline", this.headline);
		cells.put("email", this.email);
		cells.put("phone", this.phone);
		cells.put("websites", this.websites);
		cells.put("profile_url", this.profileUrl);
		cells.put("status", this.status.key());
		cells.put("job_id", this.jobId);
		cells.put("collected_at", this.collectedAt.toString());
		if (this.lastContact != null) {
			cells.put("last_contact", this.lastContact.at().toString());
			cells.put("last_contact_kind", this.lastContact.kind());
			cells.put("last_contact_state", this.lastContact.state());
		}
		cells.put("tags", String.join(", ", this.tags));
		cells.put("note", this.note);
		return cells;
	}

	/**
	 * Something that was sent, or may have been.
	 *
	 * @param kind what it was
	 * @param state how far it came, as in the ledger
	 * @param jobId the job that sent it
	 * @param at when
	 */
	record Contact(String kind, String state, String jobId, Instant at) {
	}

}
