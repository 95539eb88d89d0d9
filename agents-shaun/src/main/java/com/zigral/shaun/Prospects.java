package com.zigral.shaun;

import java.time.DateTimeException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;

/**
 * Prospects on their way into a sheet, each person once.
 */
final class Prospects {

	private Prospects() {
	}

	/**
	 * Read the prospects of a request.
	 * @param data the prospects as an earlier step put them out
	 * @return the prospects by their profile; what several say of one person is joined
	 * @throws SheetsException if one of them is not a prospect
	 */
	static Map<ProfileUrl, Prospect> from(List<Map<String, Object>> data) throws SheetsException {
		Map<ProfileUrl, Prospect> prospects = new LinkedHashMap<>();
		for (int i = 0; i < data.size(); i++) {
			Prospect prospect = prospect(data.get(i), i + 1, data.size());
			prospects.merge(prospect.profileUrl(), prospect, Prospects::join);
		}
		return prospects;
	}

	private static Prospect prospect(Map<String, Object> data, int number, int total) throws SheetsException {
		try {
			return Prospect.from(data);
		}
		catch (IllegalArgumentException | ClassCastException | DateTimeException ex) {
			throw SheetsException.of("The prospect %d of %d that the earlier step put out cannot be read: %s"
				.formatted(number, total, ex.getMessage()));
		}
	}

	private static Prospect join(Prospect first, Prospect second) {
		Map<Prospect.Field, String> texts = new EnumMap<>(Prospect.Field.class);
		texts.putAll(second.texts());
		texts.putAll(first.texts());
		return new Prospect(first.profileUrl(), first.fullName(), texts, first.experience(), first.education(),
				first.skills(), first.languages(), first.collectedAt(), first.source());
	}

}
