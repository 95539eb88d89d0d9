package com.zigral.orchestrator.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import com.zigral.orchestrator.campaign.CampaignBody.PeopleBody;
import com.zigral.orchestrator.campaign.sequence.Sequence;
import com.zigral.orchestrator.job.store.JobPeople;
import com.zigral.orchestrator.job.store.Jobs;
import com.zigral.orchestrator.list.Lists;
import com.zigral.orchestrator.people.People;
import com.zigral.orchestrator.profile.Profiles;
import com.zigral.orchestrator.suppression.Tombstones;
import com.zigral.service.problem.FieldProblem;
import com.zigral.service.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Finds the people who are to come into a campaign, and lets them begin.
 */
@Component
class CampaignPeople {

	/** Rows that go into the database with one statement. */
	private static final int STRETCH = 1000;

	private final Lists lists;

	private final JobPeople jobPeople;

	private final Jobs jobs;

	private final People known;

	private final Tombstones tombstones;

	private final Enrolments enrolments;

	private final CampaignCalendar calendar;

	private final JsonMapper json;

	CampaignPeople(Lists lists, JobPeople jobPeople, Jobs jobs, People known, Tombstones tombstones,
			Enrolments enrolments, CampaignCalendar calendar, JsonMapper json) {
		this.lists = lists;
		this.jobPeople = jobPeople;
		this.jobs = jobs;
		this.known = known;
		this.tombstones = tombstones;
		this.enrolments = enrolments;
		this.calendar = calendar;
		this.json = json;
	}

	/**
	 * Find people.
	 * @param body where
	 * @return what is known of them, each once and nobody who was erased
	 * @throws InvalidInputException if they cannot be found there
	 */
	List<Prospect> find(PeopleBody body) {
		if (Stream.of(body.profiles(), body.fromList(), body.fromJob()).filter(Objects::nonNull).count() != 1) {
			throw new InvalidInputException("people", "must have one of profiles, from_list and from_job");
		}
		Map<ProfileUrl, Prospect> people = new LinkedHashMap<>();
		data(body).map(Prospect::from).forEach((person) -> people.putIfAbsent(person.profileUrl(), person));
		removeErased(people);
		if (people.isEmpty()) {
			throw new InvalidInputException("people", "has nobody whose profile's address is known");
		}
		return List.copyOf(people.values());
	}

	/**
	 * Take out who was erased.
	 * @param people the people, of whom nobody is left who was
	 */
	void removeErased(Map<ProfileUrl, Prospect> people) {
		people.keySet().removeAll(this.tombstones.among(List.copyOf(people.keySet())));
	}

	private Stream<Map<String, Object>> data(PeopleBody body) {
		if (body.fromList() != null) {
			refuse("people.from_list", this.lists.problem(body.fromList()));
			return this.lists.prospects(body.fromList()).stream();
		}
		if (body.fromJob() != null) {
			refuse("people.from_job", this.jobPeople.problem(body.fromJob()));
			return JobPeople.of(this.jobs.get(body.fromJob().strip()).job()).stream();
		}
		return named(Objects.requireNonNullElse(body.profiles(), List.of())).stream();
	}

	private static void refuse(String field, Optional<String> problem) {
		problem.ifPresent((why) -> {
			throw new InvalidInputException(field, "cannot be taken: " + why);
		});
	}

	// Nothing is sent to somebody whose name nobody knows.
	private List<Map<String, Object>> named(List<String> profiles) {
		List<Map<String, Object>> people = new ArrayList<>();
		List<FieldProblem> problems = new ArrayList<>();
		for (int i = 0; i < profiles.size(); i++) {
			String place = "people.profiles[" + i + "]";
			Optional<Map<String, Object>> person = this.known.prospect(Profiles.require(place, profiles.get(i)));
			person.ifPresent(people::add);
			if (person.isEmpty()) {
				problems.add(new FieldProblem(place, "is nobody whom a job has found: have their profile read first"));
			}
		}
		if (!problems.isEmpty()) {
			throw new InvalidInputException(problems);
		}
		return people;
	}

	/**
	 * Put people into a campaign; who is in it stays as they are.
	 * @param campaign the campaign
	 * @param first the step they begin with
	 * @param people the people
	 * @param sourceJobId the job from which they come, absent when they come from none
	 */
	void add(Campaign campaign, String first, List<Prospect> people, @Nullable String sourceJobId) {
		for (int from = 0; from < people.size(); from += STRETCH) {
			List<Prospect> stretch = people.subList(from, Math.min(from + STRETCH, people.size()));
			List<Map<String, Object>> rows = new ArrayList<>();
			stretch.forEach((person) -> rows.add(Map.of("place", rows.size(), "profile", person.profileUrl().toString(),
					"name", person.fullName(), "data", this.json.writeValueAsString(person.toData()))));
			this.enrolments.add(campaign.id(), campaign.sequenceVersion(), campaign.account(), first, sourceJobId,
					this.json.writeValueAsString(rows));
		}
	}

	/**
	 * Let those begin who came into a campaign that was started. Who is in another one of
	 * the account already is left out.
	 * @param campaign the campaign
	 * @param sequence its steps
	 */
	void begin(Campaign campaign, Sequence sequence) {
		this.enrolments.leaveOutConflicts(campaign.id(), this.calendar.now());
		this.enrolments.begin(campaign.id(), sequence.first().dueAt(this.calendar.now(), this.calendar.days(campaign)),
				this.calendar.now());
	}

}
