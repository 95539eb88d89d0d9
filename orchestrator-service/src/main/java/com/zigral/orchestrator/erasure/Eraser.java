package com.zigral.orchestrator.erasure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.approval.Approvals;
import com.zigral.orchestrator.campaign.CampaignSightings;
import com.zigral.orchestrator.erasure.Erasure.Counts;
import com.zigral.orchestrator.erasure.Erasure.NotReached;
import com.zigral.orchestrator.ledger.ContactHistory;
import com.zigral.orchestrator.list.Lists;
import com.zigral.orchestrator.memory.Mention;
import com.zigral.orchestrator.note.Notes;
import com.zigral.orchestrator.people.People;
import com.zigral.orchestrator.run.ArtifactRetention;
import com.zigral.orchestrator.schedule.ScheduledPeople;
import com.zigral.orchestrator.suppression.DoNotContact;
import com.zigral.orchestrator.suppression.Tombstones;
import com.zigral.orchestrator.sweep.Answers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Erases a person. First of all a tombstone is set, so that no step brings them back;
 * whatever breaks afterwards, the same call again continues with the rest.
 */
@Component
class Eraser {

	private static final Logger logger = LoggerFactory.getLogger(Eraser.class);

	/** A step may have been about to write them down when the tombstone was set. */
	private static final int PASSES = 3;

	private static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

	private final JobTraces jobs;

	private final People people;

	private final ContactHistory history;

	private final Approvals approvals;

	private final DoNotContact doNotContact;

	private final Tombstones tombstones;

	private final ArtifactRetention files;

	private final Lists lists;

	private final CampaignSightings campaigns;

	private final Answers answers;

	private final ScheduledPeople scheduled;

	private final Notes notes;

	Eraser(JobTraces jobs, People people, ContactHistory history, Approvals approvals, DoNotContact doNotContact,
			Tombstones tombstones, ArtifactRetention files, Lists lists, CampaignSightings campaigns, Answers answers,
			ScheduledPeople scheduled, Notes notes) {
		this.jobs = jobs;
		this.people = people;
		this.history = history;
		this.approvals = approvals;
		this.doNotContact = doNotContact;
		this.tombstones = tombstones;
		this.files = files;
		this.lists = lists;
		this.campaigns = campaigns;
		this.answers = answers;
		this.scheduled = scheduled;
		this.notes = notes;
	}

	Erasure erase(ProfileUrl profile) {
		Traces traces = new Traces(profile, names(profile));
		List<Mention> mentions = this.jobs.mentions(traces);
		mentions.forEach((mention) -> this.jobs.refuseWhileActive(mention.jobId(), traces));
		this.tombstones.add(profile);
		Counts erased = NONE;
		Counts pass = NONE;
		for (int i = 0; i < PASSES && (i == 0 || !pass.equals(NONE)); i++) {
			mentions = (i == 0) ? mentions : this.jobs.mentions(traces);
			pass = pass(profile, traces, mentions);
			erased = erased.plus(pass);
		}
		logger.info("Erased a person: {}", erased);
		return new Erasure(profile.toString(), erased, notReached(profile, traces, mentions));
	}

	private Counts pass(ProfileUrl profile, Traces traces, List<Mention> mentions) {
		int checkpoints = 0;
		int contexts = 0;
		for (Mention mention : mentions) {
			this.tombstones.add(profile, this.jobs.sheets(mention.jobId(), traces));
			checkpoints += this.jobs.eraseFromCheckpoint(mention.jobId(), traces) ? 1 : 0;
			contexts += this.jobs.eraseFromContext(mention.jobId(), traces) ? 1 : 0;
		}
		return new Counts(this.people.erase(profile) ? 1 : 0, checkpoints, contexts, this.history.erase(profile),
				this.approvals.erase(profile), this.doNotContact.erase(profile) ? 1 : 0,
				this.files.erase(profile, traces::isIn), this.lists.erase(profile),
				this.campaigns.erase(profile) + this.answers.erase(profile), this.scheduled.erase(profile),
				this.notes.erase(profile) ? 1 : 0);
	}

	private Set<String> names(ProfileUrl profile) {
		Set<String> names = new HashSet<>(this.approvals.names(profile));
		names.addAll(this.history.names(profile));
		names.addAll(this.lists.names(profile));
		names.addAll(this.campaigns.names(profile));
		this.people.name(profile).ifPresent(names::add);
		return names;
	}

	private List<NotReached> notReached(ProfileUrl profile, Traces traces, List<Mention> mentions) {
		List<NotReached> places = new ArrayList<>();
		this.tombstones.sheets(profile)
			.forEach((sheet) -> places.add(new NotReached("spreadsheet", sheet.url(),
					"Zigral deletes no rows: look for them in '" + sheet.title() + "' and delete their row.")));
		mentions.stream()
			.filter(Mention::history)
			.forEach((mention) -> places.add(new NotReached("history", mention.jobId(),
					"History is never changed: DELETE /context/%s of the context manager removes it with the job."
						.formatted(mention.jobId()))));
		this.scheduled.saying(traces::isIn)
			.forEach((id) -> places.add(new NotReached("schedule", id,
					"Its sentence or name says who it is, and its next job would again: PUT /schedules/%s with other words, or DELETE it."
						.formatted(id))));
		places.add(new NotReached("files", "other replicas",
				"Screenshots and pages lie where they were taken: with more replicas than one, call this on each."));
		return places;
	}

}
