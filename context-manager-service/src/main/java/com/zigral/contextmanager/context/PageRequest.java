package com.zigral.contextmanager.context;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A page of a list.
 *
 * @param filter which entries the list holds
 * @param skip how many of them to leave out
 * @param limit how many to give at most
 * @param after where the page before ended, empty for the first
 */
record PageRequest(EntryFilter filter, int skip, int limit, Optional<Cursor> after) {

	/**
	 * The address of the page that follows this one.
	 * @param next where it begins
	 * @return an address relative to the service
	 */
	String following(Cursor next) {
		UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/contexts").queryParam("limit", this.limit);
		add("job_type", this.filter.jobType(), uri);
		add("status", this.filter.status(), uri);
		add("archived", this.filter.archived(), uri);
		add("created_from", this.filter.createdFrom(), uri);
		add("created_before", this.filter.createdBefore(), uri);
		return uri.queryParam("after", next.text()).build(true).toUriString();
	}

	private static void add(String name, Optional<?> value, UriComponentsBuilder uri) {
		value.ifPresent((given) -> uri.queryParam(name, UriUtils.encode(given.toString(), StandardCharsets.UTF_8)));
	}

}
