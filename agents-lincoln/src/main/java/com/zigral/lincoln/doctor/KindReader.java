package com.zigral.lincoln.doctor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.zigral.agent.ErrorKind;
import com.zigral.agent.ProfileUrl;
import com.zigral.lincoln.browser.ExtractedFields;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.browser.PageKind;
import com.zigral.lincoln.inbox.MessageThread;
import com.zigral.lincoln.outreach.SentInvitations;
import com.zigral.lincoln.profile.Degree;
import com.zigral.lincoln.profile.ProfilePage;
import com.zigral.lincoln.profile.Relationship;
import com.zigral.lincoln.search.SearchPage;
import com.zigral.lincoln.search.SearchSite;
import com.zigral.lincoln.sweep.ConnectionList;
import org.jsoup.nodes.Document;

/**
 * Reads an open page with the reader of its kind.
 *
 * @param place what it is and where
 */
record KindReader(SavedPlace place) {

	/** In a page without scripts nothing comes that is not there. */
	static final double TIMEOUT_MILLIS = 1500;

	private static final double PATIENCE_MILLIS = 200;

	private static final String UNREAD = "unread";

	/**
	 * The report on a page that is of no kind Lincoln reads.
	 * @param page the page
	 * @return what there is on it instead
	 */
	static PageReport unknown(Document page) {
		String seen = (page.selectFirst("main") == null) ? "it has no main part" : "its main part has no sign of any";
		return new PageReport(SavedPageKind.UNKNOWN, Map.of(),
				Optional.of("The page '%s' is of no kind that Lincoln reads: %s (%d elements, %d links to people)"
					.formatted(page.title(), seen, page.getAllElements().size(), page.select("a[href*=/in/]").size())));
	}

	PageReport read(Page page) {
		Map<String, Object> parts = new LinkedHashMap<>();
		try {
			SavedPageKind kind = kind(page);
			read(page, kind, parts);
			return new PageReport(kind, parts, Optional.empty());
		}
		catch (LinkedInException ex) {
			return failed(parts, ex.reason());
		}
		catch (PlaywrightException ex) {
			return failed(parts, LinkedInException.from(ex).reason());
		}
	}

	private SavedPageKind kind(Page page) {
		return switch (PageKind.of(page)) {
			case CHALLENGE, PIN, RESTRICTED -> SavedPageKind.CHECKPOINT;
			case SIGNED_OUT -> SavedPageKind.LOGIN;
			case CONTENT, GONE -> this.place.kind();
		};
	}

	private void read(Page page, SavedPageKind kind, Map<String, Object> parts) {
		switch (kind) {
			case SEARCH -> search(page, SearchSite.LINKEDIN, parts);
			case SALES_SEARCH -> search(page, SearchSite.SALES_NAVIGATOR, parts);
			case PROFILE -> profile(page, parts);
			case DETAILS -> parts.put("fields", PageReport
				.fields(ProfilePage.readDetails(page, member(), section(page.url()), TIMEOUT_MILLIS, PATIENCE_MILLIS)));
			case THREAD -> thread(MessageThread.read(page), parts);
			case SENT -> parts.put("people", SentInvitations.people(page));
			case CONNECTIONS -> parts.put("people", ConnectionList.people(page));
			case CHECKPOINT -> parts.put("fields", Map.of("check",
					pair("value", PageKind.of(page).name().toLowerCase(Locale.ROOT), "by", "kind of page")));
			case LOGIN, UNKNOWN -> {
				// That it is one says everything.
			}
		}
	}

	/** {@code experience} of {@code /in/ida-falk/details/experience/}. */
	private static String section(String address) {
		return address.replaceFirst(".*/details/", "").replaceFirst("[/?#].*", "");
	}

	private static void search(Page page, SearchSite site, Map<String, Object> parts) {
		SearchPage read = SearchPage.read(page, site, TIMEOUT_MILLIS, PATIENCE_MILLIS);
		parts.put("results", read.results().stream().map(KindReader::result).toList());
		read.total().ifPresent((total) -> parts.put("total", total));
		parts.put("next", read.hasNext());
	}

	private static Map<String, Object> result(ExtractedFields found) {
		Map<String, Object> result = new LinkedHashMap<>();
		found.text("url")
			.map((url) -> ProfileUrl.from(url).map(ProfileUrl::toString).orElse(url))
			.ifPresent((url) -> result.put("url", url));
		found.text("lead").ifPresent((lead) -> result.put("lead", lead));
		found.text("full_name").ifPresent((name) -> result.put("full_name", name));
		Degree.of(found.text("connection_degree")).ifPresent((degree) -> result.put("connection_degree", degree));
		List.of("headline", "location", "title", "company")
			.forEach((name) -> found.text(name).ifPresent((text) -> result.put(name, text)));
		if (found.has(UNREAD)) {
			result.put(UNREAD, found.texts(UNREAD));
		}
		return result;
	}

	private void profile(Page page, Map<String, Object> parts) {
		Relationship relationship = Relationship.read(page, member());
		ExtractedFields found = ProfilePage.read(page, member(), TIMEOUT_MILLIS, PATIENCE_MILLIS).found();
		parts.put("fields", PageReport.fields(found));
		parts.put("relationship", relationship(relationship));
		if (found.has(UNREAD)) {
			parts.put(UNREAD, found.texts(UNREAD));
		}
	}

	private static Map<String, Object> relationship(Relationship relationship) {
		Map<String, Object> data = new LinkedHashMap<>();
		Degree.of(relationship.found().text("connection_degree")).ifPresent((degree) -> data.put("degree", degree));
		data.put("connected", relationship.isConnected());
		data.put("pending", relationship.isPending());
		data.put("connect", relationship.offersConnect());
		data.put("message", relationship.composePath().isPresent());
		return data;
	}

	private static void thread(MessageThread thread, Map<String, Object> parts) {
		parts.put("people", thread.people());
		parts.put("messages",
				thread.messages()
					.stream()
					.map((message) -> pair("mine", message.mine(), "text", message.text()))
					.toList());
	}

	// In this order.
	private static Map<String, Object> pair(String first, Object value, String second, Object other) {
		Map<String, Object> pair = new LinkedHashMap<>();
		pair.put(first, value);
		pair.put(second, other);
		return pair;
	}

	private ProfileUrl member() {
		return this.place.member()
			.orElseThrow(() -> new LinkedInException(ErrorKind.PRECONDITION,
					"The page does not say whose it is: name the address it was saved from, as in --at /in/ida-falk/"));
	}

	private PageReport failed(Map<String, Object> parts, String reason) {
		parts.putIfAbsent(UNREAD, List.of(required()));
		return new PageReport(this.place.kind(), parts, Optional.of(reason));
	}

	private String required() {
		return switch (this.place.kind()) {
			case SEARCH, SALES_SEARCH -> "results";
			case PROFILE -> "full_name";
			case THREAD -> "messages";
			case SENT, CONNECTIONS -> "people";
			case DETAILS, CHECKPOINT, LOGIN, UNKNOWN -> "page";
		};
	}

}
