package com.zigral.lincoln;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import com.zigral.agent.Prospect.Education;
import com.zigral.agent.Prospect.Experience;
import com.zigral.agent.Prospect.Field;
import com.zigral.lincoln.profile.PersonName;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Position;

/**
 * The prospects that must come out when the profiles of members are read.
 */
final class Expected {

	private static final Map<String, String> PRESENT = Map.of("en", "Present", "de", "Heute", "es", "actualidad", "fr",
			"aujourd’hui");

	private Expected() {
	}

	static Prospect of(Member member, Locale language) {
		return new Prospect(new ProfileUrl(member.slug()), member.name(), texts(member),
				member.positions().stream().map((position) -> experience(position, language)).toList(),
				member.education()
					.stream()
					.map((school) -> new Education(school.name(), school.degree(), school.years()))
					.toList(),
				member.skills(), member.languages(), List.of(), RecordedStep.NOW, "linkedin profile");
	}

	private static Map<Field, String> texts(Member member) {
		Map<Field, String> texts = new EnumMap<>(Field.class);
		texts.putAll(PersonName.parts(member.name()));
		texts.put(Field.HEADLINE, member.headline().equals("--") ? "" : member.headline());
		texts.put(Field.LOCATION, member.place().name());
		texts.put(Field.ABOUT, member.about().orElse(""));
		texts.put(Field.CONNECTION_DEGREE, List.of("1st", "2nd", "3rd").get(member.degree() - 1));
		if (member.degree() == 1) {
			member.contact().email().ifPresent((email) -> texts.put(Field.EMAIL, email));
			member.contact().phone().ifPresent((phone) -> texts.put(Field.PHONE, phone));
		}
		texts.put(Field.WEBSITES, String.join(", ", member.contact().websites()));
		member.positions().stream().findFirst().ifPresent((position) -> {
			texts.put(Field.TITLE, position.title());
			texts.put(Field.COMPANY, position.company().name());
		});
		return texts;
	}

	private static Experience experience(Position position, Locale language) {
		String to = position.to()
			.map((month) -> month(month, language))
			.orElseGet(() -> PRESENT.getOrDefault(language.getLanguage(), ""));
		return new Experience(position.title(), Optional.of(position.company().name()),
				Optional.of(month(position.from(), language) + " - " + to), position.location(),
				position.description());
	}

	private static String month(YearMonth month, Locale language) {
		return DateTimeFormatter.ofPattern("MMM yyyy", language).format(month);
	}

}
