package com.zigral.orchestrator.campaign;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import com.zigral.orchestrator.api.ProblemResponses;
import com.zigral.orchestrator.campaign.CampaignView.Conflict;
import com.zigral.orchestrator.campaign.sequence.SequenceStore;
import com.zigral.orchestrator.export.Csv;
import com.zigral.orchestrator.profile.Profiles;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import com.zigral.service.problem.Choice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
@ApiResponse(responseCode = "404", description = "There is no such campaign, or nobody like that in it")
@ApiResponse(responseCode = "409", description = "The campaign is in no state for this; detail says in which it is")
@ProblemResponses
@RequiresScope(Scope.RUN)
@RestController
@Tag(name = "campaigns", description = "Sequences over people that go on by themselves, for weeks.")
@RequestMapping("/campaigns")
class CampaignController {

	private static final int MAX_CONFLICTS = 100;

	private static final Csv CSV = new Csv(
			List.of("figure", "step", "version", "text", "numerator", "denominator", "open"));

	private final CampaignLifecycle lifecycle;

	private final PersonDecisions decisions;

	private final Campaigns campaigns;

	private final SequenceStore sequences;

	private final Enrolments enrolments;

	private final CampaignReports reports;

	private final FollowUpHolds holds;

	CampaignController(CampaignLifecycle lifecycle, PersonDecisions decisions, Campaigns campaigns,
			SequenceStore sequences, Enrolments enrolments, CampaignReports reports, FollowUpHolds holds) {
		this.lifecycle = lifecycle;
		this.decisions = decisions;
		this.campaigns = campaigns;
		this.sequences = sequences;
		this.enrolments = enrolments;
		this.reports = reports;
		this.holds = holds;
	}

	@RequiresScope(Scope.PLAN)
	@PostMapping
	@Operation(summary = "Make a campaign, which waits for its start")
	@ApiResponse(responseCode = "201", description = "The campaign; Location is where it is shown",
			useReturnTypeSchema = true)
	ResponseEntity<CampaignView> create(@RequestBody @Valid CampaignBody body) {
		Campaign campaign = this.lifecycle.create(body);
		return ResponseEntity.created(URI.create("/campaigns/" + campaign.id())).body(view(campaign));
	}

	@RequiresScope(Scope.READ)
	@GetMapping
	@Operation(summary = "List the campaigns, newest first")
	ResponseEntity<List<CampaignView>> list(@RequestParam(required = false) @Nullable String status,
			@RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int skip,
			@RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
		String key = Optional.ofNullable(status)
			.map((word) -> Choice.of(CampaignStatus.class, CampaignStatus::key, "status", word).key())
			.orElse("");
		return ResponseEntity.ok()
			.header("X-Total-Count", String.valueOf(this.campaigns.count(key)))
			.body(this.campaigns.list(key, skip, limit).stream().map(this::view).toList());
	}

	@RequiresScope(Scope.READ)
	@GetMapping("/{id}")
	@Operation(summary = "Show a campaign with the schedules that feed it; before its start "
			+ "with who is in another one already")
	CampaignView get(@PathVariable String id) {
		return view(this.lifecycle.get(id));
	}

	@RequiresScope(Scope.PLAN)
	@PutMapping("/{id}")
	@Operation(summary = "Change a campaign; of a started one the steps for those who come in from now on, or for "
			+ "those on their way, too. People are added to a started campaign, and replaced before its start")
	CampaignView change(@PathVariable String id, @RequestBody @Valid CampaignBody body) {
		return view(this.lifecycle.change(id, body));
	}

	@PostMapping("/{id}/start")
	@Operation(summary = "Let a campaign go on by itself; what it sends still waits for approval")
	CampaignView start(@PathVariable String id) {
		return view(this.lifecycle.start(id));
	}

	@PostMapping("/{id}/pause")
	@Operation(summary = "Send nothing until it is resumed; when what is due stays as it is")
	CampaignView pause(@PathVariable String id) {
		return view(this.lifecycle.pause(id));
	}

	@PostMapping("/{id}/resume")
	@Operation(summary = "Go on after a pause")
	CampaignView resume(@PathVariable String id) {
		return view(this.lifecycle.resume(id));
	}

	@PostMapping("/{id}/end")
	@Operation(summary = "End a campaign for everybody in it; its jobs are cancelled")
	CampaignView end(@PathVariable String id) {
		return view(this.lifecycle.end(id));
	}

	@RequiresScope(Scope.READ)
	@GetMapping("/{id}/people")
	@Operation(summary = "List the people of a campaign; Link leads to the next page")
	ResponseEntity<List<CampaignView.Person>> people(@PathVariable String id,
			@RequestParam(required = false) @Nullable String state,
			@RequestParam(defaultValue = "0") @Min(0) long after,
			@RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
		Campaign campaign = this.lifecycle.get(id);
		String key = Optional.ofNullable(state)
			.map((word) -> Choice.of(EnrolmentState.class, EnrolmentState::key, "state", word).key())
			.orElse("");
		List<Enrolment> people = this.enrolments.page(campaign.id(), key, after, limit);
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
			.header("X-Total-Count", String.valueOf(this.enrolments.count(campaign.id(), key)));
		if (people.size() == limit) {
			answer.header(HttpHeaders.LINK, "</campaigns/%s/people?after=%d&limit=%d%s>; rel=\"next\""
				.formatted(campaign.id(), people.getLast().id(), limit, key.isEmpty() ? "" : "&state=" + key));
		}
		return answer.body(people.stream().map(CampaignView.Person::of).toList());
	}

	@RequiresScope(Scope.READ)
	@GetMapping("/people/{profile}")
	@Operation(summary = "List the campaigns somebody is in or was in, the newest first")
	List<CampaignView.Membership> memberships(@PathVariable String profile) {
		return this.enrolments.with(Profiles.require("profile", profile).toString())
			.stream()
			.map((person) -> CampaignView.Membership.of(this.lifecycle.get(person.campaignId()), person))
			.toList();
	}

	@PostMapping("/{id}/people/{profile}/resume")
	@Operation(summary = "Go on with somebody who was held because a person has written to them by hand")
	CampaignView.Person resumePerson(@PathVariable String id, @PathVariable String profile) {
		return CampaignView.Person.of(this.decisions.resume(id, Profiles.require("profile", profile)));
	}

	@PostMapping("/{id}/people/{profile}/stop")
	@Operation(summary = "End a campaign for one person in it")
	CampaignView.Person stopPerson(@PathVariable String id, @PathVariable String profile) {
		return CampaignView.Person.of(this.decisions.stop(id, Profiles.require("profile", profile)));
	}

	@RequiresScope(Scope.READ)
	@GetMapping("/{id}/report")
	@Operation(summary = "Count what a campaign has brought, as a whole and by step and words: so many of so many, "
			+ "and how many may still come")
	List<CampaignReports.Row> report(@PathVariable String id) {
		return this.reports.of(this.lifecycle.get(id));
	}

	@RequiresScope(Scope.READ)
	@GetMapping(path = "/{id}/report.csv", produces = "text/csv")
	@Operation(summary = "Get the report as CSV")
	ResponseEntity<String> csv(@PathVariable String id) {
		List<CampaignReports.Row> rows = this.reports.of(this.lifecycle.get(id));
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"campaign.csv\"")
			.body(CSV.header() + CSV.lines(rows.stream().map(CampaignReports.Row::cells).toList()));
	}

	private CampaignView view(Campaign campaign) {
		List<Conflict> conflicts = (campaign.status() != CampaignStatus.DRAFT) ? null
				: this.enrolments.conflicts(campaign.id(), MAX_CONFLICTS).stream().map(Conflict::of).toList();
		return CampaignView.of(campaign, this.sequences.get(campaign.id(), campaign.sequenceVersion()),
				this.reports.states(campaign.id()), conflicts, this.holds.reason(campaign).orElse(null),
				this.lifecycle.fedBy(campaign));
	}

}
