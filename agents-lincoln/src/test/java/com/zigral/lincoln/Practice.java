package com.zigral.lincoln;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.agent.ActionRequest;
import com.zigral.agent.Outcome;
import com.zigral.agent.PersonResult;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import com.zigral.agent.SignIn;
import com.zigral.lincoln.LincolnSettings.Pause;
import com.zigral.lincoln.doctor.Examination;
import com.zigral.lincoln.profile.PersonName;
import com.zigral.standin.linkedin.PracticeLinkedIn;
import com.zigral.standin.linkedin.member.Member;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A practice LinkedIn and a Lincoln that works with it, without pauses.
 */
final class Practice implements AutoCloseable {

	private final PracticeLinkedIn site = PracticeLinkedIn.start(0);

	private final List<Duration> rests = new ArrayList<>();

	private final Path directory;

	private Lincoln lincoln;

	private boolean restarted;

	Practice(Path directory) throws IOException {
		this.directory = directory;
		this.lincoln = open(settings());
	}

	LincolnSettings settings() {
		return LincolnSettings.in(this.directory)
			.at(this.site.uri())
			.as(this.site.username(), this.site.password())
			.taking(Pause.NONE, Duration.ofSeconds(20));
	}

	PracticeLinkedIn site() {
		return this.site;
	}

	List<Duration> rests() {
		return this.rests;
	}

	/** Go on with another Lincoln, as after a restart of the process. */
	void restart(LincolnSettings settings) {
		this.lincoln.close();
		this.lincoln = open(settings);
		this.restarted = true;
	}

	/** Make the site and the settings what they were at the start. */
	void reset() {
		this.site.reset();
		this.rests.clear();
		if (this.restarted) {
			restart(settings());
			this.restarted = false;
		}
	}

	Outcome search(Map<String, Object> parameters, RecordedStep step) throws InterruptedException {
		return this.lincoln.perform(new ActionRequest("search_people", parameters), step);
	}

	Optional<SignIn> signIn() {
		return this.lincoln.signIn();
	}

	Outcome search(Map<String, Object> parameters) throws InterruptedException {
		return search(parameters, new RecordedStep());
	}

	Outcome collect(List<Member> members, RecordedStep step) throws InterruptedException {
		List<Map<String, Object>> prospects = members.stream().map((member) -> brief(member).toData()).toList();
		return this.lincoln.perform(new ActionRequest("collect_profiles", Map.of(Prospect.KIND, prospects)), step);
	}

	/**
	 * Look for people as if their profiles were not known, each in a row of their own.
	 */
	Outcome lookFor(List<Member> members, RecordedStep step) throws InterruptedException {
		List<Map<String, Object>> people = members.stream()
			.map((member) -> Map.<String, Object>of("row", members.indexOf(member) + 1, "full_name", member.name(),
					"company", member.positions().getFirst().company().name()))
			.toList();
		return lookFor(new ActionRequest("find_people", Map.of("people", people)), step);
	}

	Outcome lookFor(ActionRequest request, RecordedStep step) throws InterruptedException {
		return this.lincoln.perform(request, step);
	}

	Outcome invite(List<Prospect> people, Optional<String> note, RecordedStep step) throws InterruptedException {
		Map<String, Object> parameters = new HashMap<>(data(people));
		note.ifPresent((words) -> parameters.put("note", words));
		return this.lincoln.perform(new ActionRequest("send_connection_requests", parameters), step);
	}

	Outcome write(List<Prospect> people, String text, RecordedStep step) throws InterruptedException {
		Map<String, Object> parameters = new HashMap<>(data(people));
		parameters.put("text", text);
		return this.lincoln.perform(new ActionRequest("send_messages", parameters), step);
	}

	Outcome perform(String action, List<Prospect> people, RecordedStep step) throws InterruptedException {
		return this.lincoln.perform(new ActionRequest(action, data(people)), step);
	}

	/** Look at something of the whole account, and say what was found. */
	Map<String, Object> look(String action, Map<String, Object> parameters) throws InterruptedException {
		return output(this.lincoln.perform(new ActionRequest(action, parameters), new RecordedStep()));
	}

	/** Look at something of the whole account that cannot be seen, and say why not. */
	Outcome.Failed lookInVain(String action, Map<String, Object> parameters) throws InterruptedException {
		Outcome outcome = this.lincoln.perform(new ActionRequest(action, parameters), new RecordedStep());
		assertThat(outcome).isInstanceOf(Outcome.Failed.class);
		return (Outcome.Failed) outcome;
	}

	private static Map<String, Object> data(List<Prospect> people) {
		return Map.of(Prospect.KIND, people.stream().map(Prospect::toData).toList());
	}

	/** What became of each recipient, in the order in which they were done. */
	static Map<String, String> outcomes(Outcome outcome) {
		Map<String, String> outcomes = new LinkedHashMap<>();
		((List<?>) output(outcome).getOrDefault(PersonResult.KEY, List.of())).stream()
			.flatMap((result) -> PersonResult.from(result).stream())
			.forEach((result) -> outcomes.put(result.profile().publicIdentifier(), result.label()));
		return outcomes;
	}

	Examination examine() throws InterruptedException {
		return this.lincoln.examine();
	}

	Member member(String slug) {
		return this.site.people().stream().filter((member) -> member.slug().equals(slug)).findFirst().orElseThrow();
	}

	/** Visible members of a degree whose profiles are like most. */
	List<Member> members(int degree, int count) {
		return this.site.people()
			.stream()
			.filter((member) -> !member.hidden() && member.degree() == degree)
			.skip(5)
			.limit(count)
			.toList();
	}

	static Prospect known(Member member) {
		return Prospect.brief(new ProfileUrl(member.slug()), member.name(), PersonName.parts(member.name()),
				RecordedStep.NOW, "test");
	}

	Outcome capture(String url, RecordedStep step) throws InterruptedException {
		return this.lincoln.perform(new ActionRequest("capture_page", Map.of("url", url)), step);
	}

	/** Lead the browser to another page, in the middle of an action. */
	void open(String path) {
		try {
			assertThat(capture(path, new RecordedStep())).isInstanceOf(Outcome.Succeeded.class);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Outcome collect(List<Member> members) throws InterruptedException {
		return collect(members, new RecordedStep());
	}

	@SuppressWarnings("unchecked")
	static List<Prospect> prospects(Outcome outcome) {
		return ((List<Map<String, Object>>) output(outcome).getOrDefault(Prospect.KIND, List.of())).stream()
			.map(Prospect::from)
			.toList();
	}

	static Map<String, Object> output(Outcome outcome) {
		assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
		return ((Outcome.Succeeded) outcome).output();
	}

	static Prospect brief(Member member) {
		return Prospect.brief(new ProfileUrl(member.slug()), "Somebody", Map.of(), RecordedStep.NOW, "test");
	}

	@Override
	public void close() {
		this.lincoln.close();
		this.site.close();
	}

	private Lincoln open(LincolnSettings settings) {
		return new Lincoln(settings, this.rests::add);
	}

}
