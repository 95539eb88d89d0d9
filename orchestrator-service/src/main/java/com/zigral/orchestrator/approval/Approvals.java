package com.zigral.orchestrator.approval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.zigral.agent.Effect;
import com.zigral.agent.MessageTemplate;
import com.zigral.agent.Outreach;
import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.approval.Approval.Status;
import com.zigral.orchestrator.ledger.DoNotContact;
import com.zigral.service.problem.FieldProblem;
import com.zigral.service.problem.InvalidInputException;
import com.zigral.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What people were asked and what they said. An answer is bound to the very words and
 * recipients that were shown; when they change, it is void.
 */
@Component
public class Approvals {

	private static final int MAX_SHOWN = 500;

	private final ApprovalRows rows;

	private final DoNotContact doNotContact;

	private final ApprovalSettings settings;

	private final Clock clock;

	Approvals(ApprovalRows rows, DoNotContact doNotContact, ApprovalSettings settings, Clock clock) {
		this.rows = rows;
		this.doNotContact = doNotContact;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Whether a person must say yes to an action.
	 * @param effect what the action does to the outside world
	 * @return {@code true} if it must wait for them
	 */
	public boolean concerns(Effect effect) {
		return this.settings.parsedMode().concerns(effect);
	}

	/**
	 * Ask a person, unless they were asked the very same before.
	 * @param jobId the job
	 * @param stepId the step
	 * @param planned when the step was planned; what was asked before is void
	 * @param sends what would be sent, empty for a step that sends nothing to anybody
	 * @param does what the step does, in words
	 * @return the request and perhaps its answer
	 */
	public Approval ask(String jobId, String stepId, Instant planned, List<Outreach> sends, String does) {
		List<ApprovalItem> items = sends.isEmpty() ? List.of(new ApprovalItem("step", "", "", does, false, null))
				: sends.stream().map(ApprovalItem::of).toList();
		String rendered = hash(items, "");
		Optional<Approval> known = find(jobId, stepId).filter((approval) -> approval.renderedHash().equals(rendered))
			.filter((approval) -> !approval.requestedAt().isBefore(planned.truncatedTo(ChronoUnit.MICROS)));
		if (known.isPresent()) {
			return known.get();
		}
		Approval asked = waiting(jobId, stepId, rendered, items, now());
		this.rows.save(new ApprovalRow(asked));
		return asked;
	}

	/**
	 * What was answered for a step.
	 * @param jobId the job
	 * @param stepId the step
	 * @return the request, empty when nobody was asked
	 */
	public Optional<Approval> find(String jobId, String stepId) {
		return this.rows.findById(new ApprovalRow.Id(jobId, stepId)).map(ApprovalRow::approval);
	}

	List<Approval> waiting(@Nullable String jobId) {
		return this.rows.waiting((jobId != null) ? jobId : "", MAX_SHOWN)
			.stream()
			.map(ApprovalRow::approval)
			.map(this::shown)
			.toList();
	}

	/**
	 * Say yes to some or all of it.
	 * @param jobId the job
	 * @param stepId the step
	 * @param yes the answer
	 * @return the answered request
	 */
	public Approval approve(String jobId, String stepId, Yes yes) {
		Approval asked = open(jobId, stepId, yes.hash());
		Set<String> chosen = chosen(asked, yes.recipients());
		List<ApprovalItem> items = asked.items()
			.stream()
			.map((item) -> item.decided(yes.recipients() == null || chosen.contains(item.recipient())))
			.toList();
		refuseUnfit(items);
		return decided(asked, items, Status.APPROVED, yes.by(), null);
	}

	/**
	 * Say no to all of it.
	 * @param jobId the job
	 * @param stepId the step
	 * @param no the answer
	 * @return the answered request
	 */
	public Approval reject(String jobId, String stepId, No no) {
		Approval asked = get(jobId, stepId);
		return decided(asked, asked.items(), Status.REJECTED, no.by(), no.reason());
	}

	/**
	 * Ask nobody any more, because the job has ended.
	 * @param jobId the job
	 */
	public void withdraw(String jobId) {
		this.rows.withdraw(jobId, "The job was cancelled", now());
	}

	/**
	 * Forget everything that was asked for a job, because it is deleted.
	 * @param jobId the job
	 */
	public void delete(String jobId) {
		this.rows.delete(jobId);
	}

	Approval edit(String jobId, String stepId, String seen, Map<String, String> texts) {
		Approval asked = open(jobId, stepId, seen);
		chosen(asked, List.copyOf(texts.keySet()));
		List<ApprovalItem> items = asked.items()
			.stream()
			.map((item) -> item.saying(texts.getOrDefault(item.recipient(), item.text())))
			.toList();
		Approval edited = waiting(jobId, stepId, asked.renderedHash(), items, asked.requestedAt());
		return shown(stored(edited, seen));
	}

	/**
	 * Take somebody out of everything that was ever asked.
	 * @param profile who is erased
	 * @return from how many requests they were taken
	 */
	public int erase(ProfileUrl profile) {
		return this.rows.erase(profile);
	}

	/**
	 * The names under which somebody stands in requests.
	 * @param profile who
	 * @return the names
	 */
	public Set<String> names(ProfileUrl profile) {
		return this.rows.holding(profile)
			.stream()
			.flatMap((row) -> row.approval().items().stream())
			.filter((item) -> item.isTo(profile))
			.map(ApprovalItem::name)
			.collect(Collectors.toSet());
	}

	private Approval shown(Approval approval) {
		Map<ProfileUrl, String> refusals = refusals(approval.items());
		return approval.with(approval.items().stream().map((item) -> item.unless(refusals)).toList());
	}

	private Map<ProfileUrl, String> refusals(List<ApprovalItem> items) {
		return this.doNotContact.refusals(items.stream().flatMap((item) -> item.profile().stream()).toList());
	}

	private Approval get(String jobId, String stepId) {
		return find(jobId, stepId).filter((approval) -> approval.status() == Status.WAITING)
			.orElseThrow(() -> new ProblemException(HttpStatus.CONFLICT,
					"Nothing of job " + jobId + " waits for approval; GET /approvals lists what does"));
	}

	private Approval open(String jobId, String stepId, String seen) {
		Approval asked = get(jobId, stepId);
		if (!asked.hash().equals(seen)) {
			throw new ProblemException(HttpStatus.CONFLICT,
					"What waits for approval has changed since you looked; GET /approvals shows it as it is now");
		}
		if (!asked.expiresAt().isAfter(now())) {
			this.rows.save(new ApprovalRow(waiting(jobId, stepId, asked.renderedHash(), asked.items(), now())));
			throw new ProblemException(HttpStatus.CONFLICT,
					"This was asked more than %d hours ago and has expired; it is asked anew, look at GET /approvals"
						.formatted(this.settings.expiry().toHours()));
		}
		return asked;
	}

	private Approval waiting(String jobId, String stepId, String rendered, List<ApprovalItem> items, Instant asked) {
		return new Approval(jobId, stepId, rendered, hash(items, asked.toString()), items, Status.WAITING, asked,
				asked.plus(this.settings.expiry()), null, null, null);
	}

	private Approval decided(Approval asked, List<ApprovalItem> items, Status status, @Nullable String by,
			@Nullable String reason) {
		return stored(new Approval(asked.jobId(), asked.stepId(), asked.renderedHash(), asked.hash(), items, status,
				asked.requestedAt(), asked.expiresAt(), now(), Optional.ofNullable(by).orElse("the account's owner"),
				reason), asked.hash());
	}

	private Approval stored(Approval changed, String seen) {
		if (!this.rows.change(changed, seen)) {
			throw new ProblemException(HttpStatus.CONFLICT,
					"Somebody else has just answered; GET /jobs/" + changed.jobId() + " shows what");
		}
		return changed;
	}

	private void refuseUnfit(List<ApprovalItem> items) {
		Map<ProfileUrl, String> refusals = refusals(items);
		List<FieldProblem> problems = items.stream()
			.filter((item) -> item.approved() && !item.recipient().isEmpty())
			.flatMap((item) -> problem(item.unless(refusals)).stream())
			.map((problem) -> new FieldProblem("recipients", problem))
			.toList();
		if (!problems.isEmpty()) {
			throw new InvalidInputException(problems);
		}
	}

	private static Optional<String> problem(ApprovalItem item) {
		Optional<String> placeholder = MessageTemplate.unresolved(item.text());
		if (placeholder.isPresent()) {
			return placeholder.map((left) -> "the text to %s has an unresolved placeholder, %s: edit it or leave %s out"
				.formatted(item.name(), left, item.name()));
		}
		return Optional.ofNullable(item.leftOut()).map((refusal) -> refusal + ": leave them out");
	}

	private static Set<String> chosen(Approval asked, @Nullable List<String> recipients) {
		Set<String> known = asked.items().stream().map(ApprovalItem::recipient).collect(Collectors.toSet());
		Set<String> chosen = (recipients != null) ? Set.copyOf(recipients) : known;
		Optional<String> stranger = chosen.stream().filter((recipient) -> !known.contains(recipient)).findFirst();
		if (stranger.isPresent() || chosen.isEmpty()) {
			throw new InvalidInputException("recipients", stranger.map((recipient) -> "has nobody like " + recipient)
				.orElse("must name somebody; to approve nobody, reject"));
		}
		return chosen;
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private static String hash(List<ApprovalItem> items, String salt) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			items.forEach((item) -> List.of(item.kind(), item.recipient(), item.name(), item.text()).forEach((part) -> {
				digest.update(part.getBytes(StandardCharsets.UTF_8));
				digest.update((byte) 0);
			}));
			digest.update(salt.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A person's yes.
	 *
	 * @param hash the hash of what they saw
	 * @param recipients whom they said yes to, {@code null} for all
	 * @param by who they are
	 */
	public record Yes(String hash, @Nullable List<String> recipients, @Nullable String by) {
	}

	/**
	 * A person's no.
	 *
	 * @param reason why not
	 * @param by who they are
	 */
	public record No(String reason, @Nullable String by) {
	}

}
