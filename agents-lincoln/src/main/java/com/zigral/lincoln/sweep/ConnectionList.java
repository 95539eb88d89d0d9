package com.zigral.lincoln.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Page;
import com.zigral.agent.ErrorKind;
import com.zigral.agent.ProfileUrl;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.browser.PageScript;

/**
 * The page with everybody the account is connected with. Its locators are in
 * {@code connection-list.js}.
 */
public final class ConnectionList {

	/** Where the page is. */
	static final String PATH = "/mynetwork/invite-connect/connections/";

	/** So many in alphabetical order are not so by chance. */
	private static final int SORTED_BY_NAME = 12;

	private static final PageScript SCRIPT = PageScript.of(ConnectionList.class, "/com/zigral/lincoln/browser/lists.js",
			"connection-list.js");

	private ConnectionList() {
	}

	static GrowingList.Part next(Page page, double patienceMillis, double timeoutMillis) {
		return GrowingList.Part.from(SCRIPT.read(page, List.of("next", patienceMillis, timeoutMillis)));
	}

	/**
	 * Whom the open page shows by now.
	 * @param page the open page
	 * @return the connections as data, whoever was added last first
	 */
	public static List<Map<String, Object>> people(Page page) {
		page.locator("main").first().waitFor();
		return entries(GrowingList.Part.from(SCRIPT.read(page, List.of("entries"))).entries()).stream()
			.map(Entry::toData)
			.toList();
	}

	static List<Entry> entries(List<Map<String, Object>> found) {
		List<Entry> entries = new ArrayList<>();
		found.forEach((data) -> Entry.from(data).ifPresent(entries::add));
		return entries;
	}

	/**
	 * Make sure that whoever was added last stands first, as the page shows unless
	 * somebody has chosen otherwise.
	 * @param entries the beginning of the list
	 * @throws LinkedInException if they are sorted by name
	 */
	static void requireNewestFirst(List<Entry> entries) {
		if (entries.size() >= SORTED_BY_NAME && (isSorted(entries, Comparator.comparing(Entry::firstName))
				|| isSorted(entries, Comparator.comparing(Entry::lastName)))) {
			throw new LinkedInException(ErrorKind.PRECONDITION,
					"LinkedIn shows the connections sorted by name; open the page of connections and sort it by "
							+ "recently added, so that new ones can be told");
		}
	}

	private static boolean isSorted(List<Entry> entries, Comparator<Entry> order) {
		for (int i = 1; i < entries.size(); i++) {
			if (order.compare(entries.get(i - 1), entries.get(i)) > 0) {
				return false;
			}
		}
		return true;
	}

	/**
	 * One connection.
	 *
	 * @param profile who it is
	 * @param name their name
	 * @param connected since when, in the page's words; empty when it does not say
	 */
	record Entry(ProfileUrl profile, String name, String connected) {

		static Optional<Entry> from(Map<String, Object> found) {
			return ProfileUrl.from(String.valueOf(found.getOrDefault("href", "")))
				.map((profile) -> new Entry(profile, String.valueOf(found.getOrDefault("name", "")),
						String.valueOf(found.getOrDefault("connected", ""))));
		}

		ListMark mark() {
			return ListMark.of(this.profile.publicIdentifier(), "", "", false);
		}

		private String firstName() {
			return this.name.toLowerCase(Locale.ROOT);
		}

		private String lastName() {
			return firstName().replaceFirst(".*\\s", "");
		}

		Map<String, Object> toData() {
			Map<String, Object> data = new LinkedHashMap<>();
			data.put("profile_url", this.profile.toString());
			data.put("full_name", this.name);
			if (!this.connected.isEmpty()) {
				data.put("connected_on", this.connected);
			}
			return data;
		}

	}

}
