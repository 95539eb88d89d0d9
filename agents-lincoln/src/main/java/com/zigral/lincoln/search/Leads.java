package com.zigral.lincoln.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * People whom Sales Navigator has found and whose public profile is not known yet, and
 * those whose profile could not be found out. It can be written down as JSON data and
 * read again.
 */
final class Leads {

	private final Deque<Lead> waiting = new ArrayDeque<>();

	private final Set<String> seen = new HashSet<>();

	private final List<Map<String, String>> unresolved = new ArrayList<>();

	@SuppressWarnings("unchecked")
	static Leads from(Map<String, Object> data) {
		Leads leads = new Leads();
		((List<Map<String, String>>) data.getOrDefault("leads", List.of())).stream()
			.map((fields) -> new Lead(Map.copyOf(fields)))
			.forEach(leads.waiting::add);
		leads.seen.addAll((List<String>) data.getOrDefault("leads_seen", List.of()));
		leads.unresolved.addAll((List<Map<String, String>>) data.getOrDefault("unresolved", List.of()));
		return leads;
	}

	void toData(Map<String, Object> data) {
		data.put("leads", this.waiting.stream().map(Lead::fields).toList());
		data.put("leads_seen", List.copyOf(this.seen));
		data.put("unresolved", unresolved());
	}

	/**
	 * Take somebody in.
	 * @param lead who
	 * @return whether they are new
	 */
	boolean add(Lead lead) {
		return this.seen.add(lead.id()) && this.waiting.add(lead);
	}

	Optional<Lead> next() {
		return Optional.ofNullable(this.waiting.peek());
	}

	/**
	 * The next one's profile is known.
	 */
	void resolved() {
		this.waiting.remove();
	}

	/**
	 * The next one's profile cannot be found out.
	 * @param reason why
	 */
	void unresolved(String reason) {
		Lead lead = this.waiting.remove();
		this.unresolved.add(Map.of("full_name", lead.name(), "lead_url", "https://www.linkedin.com" + lead.path(),
				"reason", reason));
	}

	List<Map<String, String>> unresolved() {
		return List.copyOf(this.unresolved);
	}

	/**
	 * Somebody in Sales Navigator's list.
	 *
	 * @param fields what the list shows of them, with the path of their page there
	 */
	record Lead(Map<String, String> fields) {

		String path() {
			return this.fields.getOrDefault("lead", "");
		}

		private String id() {
			// What follows the number in the path is different in each list.
			return path().split(",", 2)[0];
		}

		String name() {
			return this.fields.getOrDefault("full_name", "");
		}

	}

}
