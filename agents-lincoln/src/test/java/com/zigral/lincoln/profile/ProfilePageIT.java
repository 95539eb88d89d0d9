package com.zigral.lincoln.profile;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import com.zigral.agent.Prospect.Education;
import com.zigral.agent.Prospect.Experience;
import com.zigral.agent.Prospect.Field;
import com.zigral.lincoln.FixtureSite;
import com.zigral.lincoln.profile.ProfileFixture.Markup;
import com.zigral.lincoln.profile.ProfileFixture.Part;
import com.zigral.lincoln.profile.ProfileFixture.State;
import com.zigral.lincoln.profile.SduiMarkup.Parts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProfilePageIT {

	private static final ProfileUrl MARA = new ProfileUrl("mara-quill");

	private static final Instant NOW = Instant.parse("2026-04-01T10:00:00Z");

	private static final String OVERLAY = "/in/mara-quill/overlay/contact-info/";

	private static final Markup S26 = new SduiMarkup("#", Parts.THERE);

	private static final Map<String, Markup> GENERATIONS = Map.of("S26", S26, "E26", new EmberMarkup(true), "E24",
			new EmberMarkup(false));

	@RegisterExtension
	private static final FixtureSite site = FixtureSite.start();

	@ParameterizedTest
	@MethodSource("generationsAndLanguages")
	void wholeProfilesAreReadExactlyInEveryLanguage(String generation, Language language) throws InterruptedException {
		ProfileFixture profile = ProfileFixture.of(markup(generation), language);
		assertThat(prospect(profile)).isEqualTo(mara(language, "Mara Quill", "Head of Ink at Feather & Sons"));
	}

	@ParameterizedTest
	@MethodSource("generationsAndStates")
	void whatIsThereIsReadOrNamedAsUnreadAndWhatIsNotIsNeither(String generation, Part part, State state)
			throws InterruptedException {
		ProfilePage page = read(ProfileFixture.of(markup(generation), Language.ENGLISH).with(part, state), 2000);
		assertThat(page.unread()).isEqualTo((state == State.UNREADABLE) ? List.of(part.key()) : List.of());
		Stream.of(Part.values())
			.filter((other) -> other != part || state == State.READABLE)
			.forEach((other) -> assertThat(fieldsOf(other))
				.allSatisfy((field) -> assertThat(page.found().has(field)).as(field).isTrue()));
		if (state != State.READABLE) {
			assertThat(fieldsOf(part)).noneMatch(page.found()::has);
		}
	}

	@ParameterizedTest
	@MethodSource("generationsAndNames")
	void hostileNamesAndHeadlinesAreReadAsTheyAreShown(String generation, String name, String headline)
			throws InterruptedException {
		ProfileFixture profile = ProfileFixture.of(markup(generation), Language.ENGLISH)
			.named(html(name))
			.withHeadline(html(headline));
		assertThat(prospect(profile)).isEqualTo(mara(Language.ENGLISH, name, headline));
	}

	@Test
	void contactInfoIsReadBehindItsAddress() throws InterruptedException {
		ProfileFixture profile = ProfileFixture.of(new SduiMarkup(OVERLAY, Parts.THERE), Language.ENGLISH);
		assertThat(prospect(profile)).isEqualTo(mara(Language.ENGLISH, "Mara Quill", "Head of Ink at Feather & Sons"));
	}

	@Test
	void partsThatComeWhenScrolledToAreReadAsTheOthers() throws InterruptedException {
		ProfileFixture profile = ProfileFixture.of(new SduiMarkup("#", Parts.SCROLLED_TO), Language.ENGLISH);
		assertThat(prospect(profile)).isEqualTo(mara(Language.ENGLISH, "Mara Quill", "Head of Ink at Feather & Sons"));
	}

	@Test
	void sectionsOfPartsThatNeverComeAreUnread() throws InterruptedException {
		ProfilePage page = read(ProfileFixture.of(new SduiMarkup("#", Parts.MISSING), Language.ENGLISH), 300);
		assertThat(page.unread()).containsExactly("experience", "education", "skills", "languages");
		assertThat(page.found().has("about")).isTrue();
	}

	@Test
	void withoutPatienceNothingIsScrolledNorClicked() throws InterruptedException {
		ProfilePage page = read(ProfileFixture.of(new SduiMarkup("#", Parts.SCROLLED_TO), Language.ENGLISH), 0);
		assertThat(page.unread()).containsExactly("experience", "education", "skills", "languages", "contact_info");
	}

	@Test
	void profileWithoutContactInfoIsNotWaitedFor() throws InterruptedException {
		ProfileFixture profile = ProfileFixture.of(S26, Language.ENGLISH).with(Part.CONTACT_INFO, State.ABSENT);
		long began = System.nanoTime();
		assertThat(read(profile, 20_000).unread()).isEmpty();
		assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
	}

	private static Prospect prospect(ProfileFixture profile) throws InterruptedException {
		return read(profile, 5000).toProspect(Prospect.brief(MARA, "Somebody", Map.of(), NOW, "test"), NOW);
	}

	private static ProfilePage read(ProfileFixture profile, int patience) throws InterruptedException {
		site.serve(ProfileFixture.PATH, profile.html());
		return site.read(ProfileFixture.PATH, (open) -> ProfilePage.read(open, MARA, 5000, patience));
	}

	private static Prospect mara(Language language, String name, String headline) {
		Map<Field, String> texts = new EnumMap<>(Map.of(Field.HEADLINE, headline, Field.LOCATION, "Lund, Skåne, Sweden",
				Field.CONNECTION_DEGREE, "2nd", Field.ABOUT, "I fill pens.\nSince 2001 - and on.", Field.TITLE,
				"Head of Ink", Field.COMPANY, "Feather & Sons", Field.EMAIL, "mara@quill.example", Field.PHONE,
				"+46 70 123 45 67", Field.WEBSITES, "https://quill.example/"));
		texts.putAll(PersonName.parts(name));
		return new Prospect(MARA, name, texts,
				List.of(new Experience("Head of Ink", Optional.of("Feather & Sons"), Optional.of(language.lasting()),
						Optional.of("Lund, Sverige"), Optional.empty()),
						new Experience("Inker", Optional.of("LinkedIn"), Optional.of(language.past()),
								Optional.of("Oslo, Norge"), Optional.of("Filled wells.")),
						new Experience("Trainee", Optional.of("LinkedIn"), Optional.of("2014 - 2016"), Optional.empty(),
								Optional.empty())),
				List.of(new Education("Nib School", Optional.of("Penmanship"), Optional.of("2010 – 2013")),
						new Education("Blot Academy", Optional.empty(), Optional.empty())),
				List.of("Ink", "Quills"), List.of("Svenska", "العربية"), List.of(), NOW, "linkedin profile");
	}

	private static List<String> fieldsOf(Part part) {
		return (part == Part.CONTACT_INFO) ? List.of("email", "phone", "websites") : List.of(part.key());
	}

	private static Markup markup(String generation) {
		return Optional.ofNullable(GENERATIONS.get(generation)).orElseThrow();
	}

	private static String html(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;");
	}

	static Stream<Arguments> generationsAndLanguages() {
		return GENERATIONS.keySet()
			.stream()
			.flatMap((generation) -> Language.all().stream().map((language) -> Arguments.of(generation, language)));
	}

	static Stream<Arguments> generationsAndStates() {
		return GENERATIONS.keySet()
			.stream()
			.flatMap((generation) -> Arrays.stream(Part.values())
				.flatMap(
						(part) -> Arrays.stream(State.values()).map((state) -> Arguments.of(generation, part, state))));
	}

	static Stream<Arguments> generationsAndNames() {
		Map<String, String> names = Map.of("<b>Rob</b>'); DROP TABLE prospects;--", "CEO/CTO", "مريم القلم",
				"مديرة الحبر · فيذر", "Mara \uD83D\uDD8B️ Quill, PhD", "2 × 3 founders • 500+ pens", "Zoë O’Quill-Đặng",
				"Open to work/life balance", "墨 玛拉", "She/Her Network 2020 - Present", "1st Class Mara",
				"Second of 3 · 1st of 2");
		return GENERATIONS.keySet()
			.stream()
			.flatMap((generation) -> names.entrySet()
				.stream()
				.map((entry) -> Arguments.of(generation, entry.getKey(), entry.getValue())));
	}

}
