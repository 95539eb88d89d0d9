package com.zigral.orchestrator.approval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.zigral.agent.ProfileUrl;
import com.zigral.agent.description.Effect;
import com.zigral.orchestrator.approval.Approval.Status;
import com.zigral.service.problem.FieldProblem;
import com.zigral.service.problem.InvalidInputException;
import com.zigral.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What people were asked and what they said. An answer is bound to the very words and
 * recipients that were shown; when they change, it is void. Over 250 lines because every
 * change of an answer is one transaction here; a quarter is what these promise.
 */
@Component
public class Approvals {

	private static final int MAX_SHOWN = 500;

	/** Why nobody was asked. */
	private static final String NOBODY = "Nobody of them can be reached";

	private final ApprovalRows rows;

	private final Recipients recipients;

	private final ApprovalSettings settings;

	private final Clock clock;

	Approvals(ApprovalRows rows, Recipients recipients, ApprovalSettings settings, Clock clock) {
		this.rows = rows;
		this.recipients = recipients;
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
	 * Ask a person, unless they were asked the very same before. Who cannot be reached is
	 * left out; when that is everybody, nobody is asked.
	 * @param request what they are asked
	 * @return the request and perhaps its answer
	 */
	public Approval ask(ApprovalRequest request) {
		String rendered = hash(request.items(), "");
		Optional<Approval> known = find(request.jobId(), request.stepId())
			.filter((approval) -> approval.renderedHash().equals(rendered))
			.filter((approval) -> !approval.requestedAt().isBefore(request.planned().truncatedTo(ChronoUnit.MICROS)));
		if (known.isPresent()) {
			return known.get();
		}
		Approval asked = waiting(request.jobId(), request.stepId(), rendered, request.template(),
				this.recipients.checked(request, now()), now());
		Approval stored = asked.isDecidable() ? asked
				: decision(asked, Status.APPROVED, new Decider("nobody", null), NOBODY);
		this.rows.save(new ApprovalRow(stored));
		return stored;
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

	List<Approval> decided(@Nullable String jobId) {
		return this.rows.decided((jobId != null) ? jobId : "", MAX_SHOWN).stream().map(ApprovalRow::approval).toList();
	}

	private Approval shown(Approval approval) {
		return this.recipients.withHistory(this.recipients.current(approval));
	}

	/**
	 * Say yes to some or all of it.
	 * @param jobId the job
	 * @param stepId the step
	 * @param yes the answer
	 * @return the answered request
	 */
	public Approval approve(String jobId, String stepId, Yes yes) {
		Approval asked = this.recipients.current(open(jobId, stepId, yes.hash()));
		Set<String> chosen = chosen(asked, yes.recipients());
		return decided(asked.with(asked.everybody()
			.stream()
			.map((item) -> item.decided(!item.isLeftOut() && chosen.contains(item.recipient())))
			.toList()), Status.APPROVED, yes.by(), null);
	}

	/**
	 * Say no to all of it.
	 * @param jobId the job
	 * @param stepId the step
	 * @param no the answer
	 * @return the answered request
	 */
	public Approval reject(String jobId, String stepId, No no) {
		return decided(get(jobId, stepId), Status.REJECTED, no.by(), no.reason());
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

	/**
	 * Refuse to go on with what does not wait any more, or not in the form that was seen.
	 * @param jobId the job
	 * @param stepId the step
	 * @param seen the hash of what was seen
	 * @throws ProblemException if it has changed, was decided or has expired
	 */
	public void requireOpen(String jobId, String stepId, String seen) {
		open(jobId, stepId, seen);
	}

	/**
	 * Change words; whoever saw the old ones must look again.
	 * @param jobId the job
	 * @param stepId the step
	 * @param edit the other words
	 * @return the request as it is now
	 * @throws InvalidInputException if they are for a stranger, or cannot be sent
	 */
	public Approval edit(String jobId, String stepId, ApprovalEdit edit) {
		Approval asked = open(jobId, stepId, edit.hash());
		refuseStrangers(asked, edit.texts().keySet());
		Approval edited = waiting(jobId, stepId, asked.renderedHash(),
				(edit.template() != null) ? edit.template() : asked.template(), edit.applied(asked.everybody()),
				asked.requestedAt());
		return shown(stored(edited, edit.hash()));
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
			.flatMap((row) -> row.approval().everybody().stream())
			.filter((item) -> item.isTo(profile))
			.map(ApprovalItem::name)
			.collect(Collectors.toSet());
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
			this.rows.save(new ApprovalRow(
					waiting(jobId, stepId, asked.renderedHash(), asked.template(), asked.everybody(), now())));
			throw new ProblemException(HttpStatus.CONFLICT,
					"This was asked more than %d hours ago and has expired; it is asked anew, look at GET /approvals"
						.formatted(this.settings.expiry().toHours()));
		}
		return asked;
	}

	private Approval waiting(String jobId, String stepId, String rendered, @Nullable String template,
			List<ApprovalItem> items, Instant asked) {
		List<ApprovalItem> offered = items.stream().filter((item) -> !item.isLeftOut()).toList();
		return new Approval(jobId, stepId, rendered, hash(offered, asked.toString()), List.of(), List.of(), template,
				Status.WAITING, asked, asked.plus(this.settings.expiry()), null, null, null, null)
			.with(items);
	}

	private Approval decided(Approval asked, Status status, Decider by, @Nullable String reason) {
		return stored(decision(asked, status, by, reason), asked.hash());
	}

	private Approval decision(Approval asked, Status status, Decider by, @Nullable String reason) {
		return new Approval(asked.jobId(), asked.stepId(), asked.renderedHash(), asked.hash(), asked.items(),
				asked.leftOut(), asked.template(), status, asked.requestedAt(), asked.expiresAt(), now(), by.name(),
				by.token(), reason);
	}

	private Approval stored(Approval changed, String seen) {
		if (!this.rows.change(changed, seen)) {
			throw new ProblemException(HttpStatus.CONFLICT,
					"Somebody else has just answered; GET /jobs/" + changed.jobId() + " shows what");
		}
		return changed;
	}

	private static Set<String> chosen(Approval asked, @Nullable List<String> recipients) {
		Set<String> offered = asked.items().stream().map(ApprovalItem::recipient).collect(Collectors.toSet());
		Set<String> chosen = (recipients != null) ? Set.copyOf(recipients) : offered;
		boolean nobodyIsLeft = recipients == null && offered.isEmpty();
		List<FieldProblem> leftOut = asked.leftOut()
			.stream()
			.filter((item) -> nobodyIsLeft || chosen.contains(item.recipient()))
			.flatMap((item) -> item.refusal().stream().map((refusal) -> item.name() + ": " + refusal.reason()))
			.map((problem) -> new FieldProblem("recipients", problem + "; leave them out"))
			.toList();
		if (!leftOut.isEmpty()) {
			throw new InvalidInputException(leftOut);
		}
		if (chosen.isEmpty()) {
			throw new InvalidInputException("recipients", "must name somebody; to approve nobody, reject");
		}
		refuseStrangers(asked, chosen);
		return chosen;
	}

	private static void refuseStrangers(Approval asked, Set<String> recipients) {
		Set<String> known = asked.everybody().stream().map(ApprovalItem::recipient).collect(Collectors.toSet());
		recipients.stream().filter((recipient) -> !known.contains(recipient)).findFirst().ifPresent((stranger) -> {
			throw new InvalidInputException("recipients", "has nobody like " + stranger);
		});
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
	public record Yes(String hash, @Nullable List<String> recipients, Decider by) {
	}

	/**
	 * A person's no.
	 *
	 * @param reason why not
	 * @param by who they are
	 */
	public record No(String reason, Decider by) {
	}

	/**
	 * Who decides.
	 *
	 * @param name who they are
	 * @param token the name of their token, if they have one
	 */
	public record Decider(String name, @Nullable String token) {

		/**
		 * Create it.
		 * @param said who they say they are, if they do
		 * @param caller whose token the call has, if it needs one
		 * @return the decider, who goes by the token's name unless they say another one
		 */
		public static Decider of(@Nullable String said, @Nullable Principal caller) {
			String token = (caller != null) ? caller.getName() : null;
			return new Decider((said != null) ? said : Optional.ofNullable(token).orElse("the account's owner"), token);
		}

	}

}
