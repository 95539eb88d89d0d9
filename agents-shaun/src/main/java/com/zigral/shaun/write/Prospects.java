package com.zigral.shaun.write;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import com.zigral.shaun.google.SheetsException;
import com.zigral.shaun.sheet.CellText;
import com.zigral.shaun.table.Column;
import com.zigral.shaun.table.ColumnRules;
import com.zigral.shaun.table.RowKey;

/**
 * Prospects on their way into a sheet, each person once.
 *
 * @param byKey the prospects by their key; what several say of one person is joined
 * @param people everybody who was given, each once
 * @param warnings what people should look at
 */
public record Prospects(Map<RowKey, Prospect> byKey, List<KeyedPerson> people, List<String> warnings) {

	/**
	 * Read the prospects of a request.
	 * @param data the prospects as an earlier step put them out
	 * @param rules what tells rows apart
	 * @return the prospects
	 * @throws SheetsException if one of them is not a prospect
	 */
	public static Prospects from(List<Map<String, Object>> data, ColumnRules rules) throws SheetsException {
		Map<RowKey, Prospect> byKey = new LinkedHashMap<>();
		Map<ProfileUrl, KeyedPerson> people = new LinkedHashMap<>();
		List<String> warnings = new ArrayList<>();
		for (int i = 0; i < data.size(); i++) {
			Prospect prospect = prospect(data.get(i), i + 1, data.size());
			Optional<RowKey> key = rules.keyOf((column) -> column.text(prospect).map(CellText::of).orElse(""));
			people.putIfAbsent(prospect.profileUrl(), new KeyedPerson(prospect.profileUrl(), prospect.fullName(), key));
			if (key.isEmpty()) {
				warnings.add("%s was left out: nothing is known of %s, which tells rows apart".formatted(
						prospect.profileUrl(),
						rules.key().stream().map(Column::header).collect(Collectors.joining(" and "))));
				continue;
			}
			Prospect earlier = byKey.get(key.get());
			if (earlier != null && !earlier.profileUrl().equals(prospect.profileUrl())) {
				warnings.add("%s and %s have the same key and share a row".formatted(earlier.profileUrl(),
						prospect.profileUrl()));
			}
			byKey.merge(key.get(), prospect, Prospects::join);
		}
		byKey.values().forEach((prospect) -> warnOfLength(prospect, warnings));
		return new Prospects(byKey, List.copyOf(people.values()), warnings);
	}

	private static void warnOfLength(Prospect prospect, List<String> warnings) {
		for (Column column : Column.values()) {
			column.text(prospect)
				.filter(CellText::isTooLong)
				.ifPresent((text) -> warnings.add("The %s of %s has %d characters and was cut to %d"
					.formatted(column.header(), prospect.profileUrl(), text.length(), CellText.MAX_LENGTH)));
		}
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
				first.skills(), first.languages(), first.unread(), first.collectedAt(), first.source());
	}

}
