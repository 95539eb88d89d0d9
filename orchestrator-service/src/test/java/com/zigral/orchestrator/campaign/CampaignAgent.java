package com.zigral.orchestrator.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Agent;
import com.zigral.agent.Delivery;
import com.zigral.agent.DeliveryCheck;
import com.zigral.agent.MessageTemplate;
import com.zigral.agent.Outcome;
import com.zigral.agent.Outreach;
import com.zigral.agent.OutreachRules;
import com.zigral.agent.OutreachSender;
import com.zigral.agent.PersonResult;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import com.zigral.agent.StepContext;
import com.zigral.agent.description.Effect;
import com.zigral.agent.description.Parameter;
import com.zigral.agent.description.RetryClass;

/**
 * An agent with a site of its own, on which members accept and answer when a test says
 * so.
 */
public final class CampaignAgent implements Agent {

	private final String account;

	private final List<String> sent = new CopyOnWriteArrayList<>();

	private final Set<ProfileUrl> pending = ConcurrentHashMap.newKeySet();

	private final Set<ProfileUrl> connections = ConcurrentHashMap.newKeySet();

	private final Map<ProfileUrl, List<Map<String, Object>>> threads = new ConcurrentHashMap<>();

	private final Set<ProfileUrl> unreadable = ConcurrentHashMap.newKeySet();

	private volatile String broken = "";

	private volatile boolean shortened;

	private final Semaphore looks = new Semaphore(1);

	public CampaignAgent(String account) {
		this.account = account;
	}

	@Override
	public String name() {
		return "member";
	}

	@Override
	public String description() {
		return "Invites people and writes to them.";
	}

	@Override
	public Optional<String> account() {
		return Optional.of(this.account);
	}

	@Override
	public List<Action> actions() {
		return List.of(
				new Action("send_connection_requests", "Invite them.",
						List.of(Parameter.text("note", "What to say", 300), Parameter.data("prospects", "Whom")),
						Set.of(), Effect.OUTREACH, RetryClass.VERIFIABLE)
					.spending("invitation")
					.sending(new OutreachRules("note", true, 200, Map.of())),
				new Action("send_messages", "Write to them.",
						List.of(Parameter.text("text", "What to say", 1000).asRequired(),
								Parameter.data("prospects", "Whom")),
						Set.of(), Effect.OUTREACH, RetryClass.VERIFIABLE)
					.spending("message")
					.sending(new OutreachRules("text", false, 1000, Map.of())),
				new Action("withdraw_invitations", "Take them back.", List.of(Parameter.data("prospects", "Whose")),
						Set.of(), Effect.WRITE, RetryClass.IDEMPOTENT),
				new Action("read_inbox", "Look who has answered.", List.of(), Set.of(), Effect.READ,
						RetryClass.IDEMPOTENT),
				new Action("read_connections", "Look who has accepted.", List.of(), Set.of(), Effect.READ,
						RetryClass.IDEMPOTENT));
	}

	@Override
	public List<Outreach> outreach(ActionRequest request) {
		boolean invites = request.action().equals("send_connection_requests");
		MessageTemplate template = new MessageTemplate(request.text(invites ? "note" : "text").orElse(""));
		if (!invites && !request.action().equals("send_messages")) {
			return List.of();
		}
		return people(request).stream()
			.map((person) -> new Outreach(invites ? "invitation" : "message", person.profileUrl(), person.fullName(),
					template.filledFor(person)))
			.toList();
	}

	private static List<Prospect> people(ActionRequest request) {
		return request.data("prospects").stream().map(Prospect::from).toList();
	}

	@Override
	public Outcome perform(ActionRequest request, StepContext context) throws InterruptedException {
		return switch (request.action()) {
			case "send_connection_requests", "send_messages" -> send(request, context);
			case "withdraw_invitations" -> withdraw(request);
			case "read_connections" -> {
				this.looks.acquire();
				this.looks.release();
				yield looked(request,
						Map.of("connections",
								this.connections.stream()
									.map((profile) -> Map.of("profile_url", profile.toString()))
									.toList()));
			}
			case "read_inbox" -> looked(request,
					Map.of("threads", threads(), "unreadable", this.unreadable.stream()
						.map((profile) -> Map.of("profile_url", profile.toString(), "reason", "It did not open"))
						.toList()));
			default -> throw new IllegalArgumentException(request.action());
		};
	}

	private Outcome send(ActionRequest request, StepContext context) throws InterruptedException {
		List<Map<String, Object>> results = new ArrayList<>();
		for (Outreach outreach : outreach(request)) {
			Delivery delivery = context.deliver(outreach, new Wire());
			if (delivery instanceof Delivery.Postponed later) {
				return new Outcome.NotBefore(later.instant(), later.reason());
			}
			results.add(result(outreach, delivery).toData());
		}
		return new Outcome.Succeeded("Sent", Map.of(PersonResult.KEY, results), List.of());
	}

	private static PersonResult result(Outreach outreach, Delivery delivery) {
		return switch (delivery) {
			case Delivery.Sent sent ->
				new PersonResult(outreach.recipient(), outreach.name(), PersonResult.SENT, "", sent.evidence());
			case Delivery.Skipped skipped -> new PersonResult(outreach.recipient(), outreach.name(),
					PersonResult.SKIPPED, skipped.code(), skipped.reason());
			case Delivery.Unclear unclear ->
				new PersonResult(outreach.recipient(), outreach.name(), PersonResult.UNKNOWN, "", unclear.reason());
			case Delivery.Postponed later -> throw new IllegalStateException(later.reason());
		};
	}

	private Outcome withdraw(ActionRequest request) {
		List<Map<String, Object>> results = people(request).stream().map((person) -> {
			boolean removed = this.pending.remove(person.profileUrl());
			return new PersonResult(person.profileUrl(), person.fullName(),
					removed ? PersonResult.WITHDRAWN : PersonResult.SKIPPED, removed ? "" : "not_pending", "")
				.toData();
		}).toList();
		return new Outcome.Succeeded("Took back", Map.of(PersonResult.KEY, results), List.of());
	}

	private Outcome looked(ActionRequest request, Map<String, Object> found) {
		if (!this.broken.isEmpty()) {
			return new Outcome.Failed(this.broken, List.of());
		}
		if (this.shortened && request.action().equals("read_inbox")) {
			if (request.text("since").isPresent()) {
				return new Outcome.Failed("The list may be cut off", List.of());
			}
			this.shortened = false;
		}
		Map<String, Object> output = new LinkedHashMap<>(found);
		output.put("watermark", "w");
		output.put("complete", true);
		return new Outcome.Succeeded("Looked", output, List.of());
	}

	private List<Map<String, Object>> threads() {
		return this.threads.entrySet()
			.stream()
			.map((thread) -> Map.<String, Object>of("profile_url", thread.getKey().toString(), "messages",
					List.copyOf(thread.getValue())))
			.toList();
	}

	/** What went out, in order. */
	List<String> sent() {
		return this.sent;
	}

	/** A member accepts. */
	void accept(ProfileUrl profile) {
		this.pending.remove(profile);
		this.connections.add(profile);
	}

	/** An invitation is gone, whoever has made it go. */
	void forget(ProfileUrl profile) {
		this.pending.remove(profile);
	}

	/** A member writes, or the account's owner does by hand. */
	void write(ProfileUrl profile, boolean mine, String text) {
		this.threads.computeIfAbsent(profile, (_) -> new CopyOnWriteArrayList<>())
			.add(Map.of("mine", mine, "text", text, "at", Instant.now().toString()));
	}

	/** A member's thread cannot be read any more. */
	void makeUnreadable(ProfileUrl profile) {
		this.threads.remove(profile);
		this.unreadable.add(profile);
	}

	/** What was at the top of the inbox is gone until it is read from the start. */
	void shortenInbox() {
		this.shortened = true;
	}

	/** The next looks stop at their beginning until they are let go on. */
	void holdLooks() {
		this.looks.acquireUninterruptibly();
	}

	boolean isLookHeld() {
		return this.looks.hasQueuedThreads();
	}

	/** What was held goes on. */
	void letLooksGoOn() {
		this.looks.release();
	}

	/** Everything can be seen again. */
	void mendLooks() {
		this.broken = "";
		this.shortened = false;
	}

	/** Nothing can be seen until the reason is blank. */
	void breakLooks(String reason) {
		this.broken = reason;
	}

	/** Sends without a page. */
	private final class Wire implements OutreachSender {

		@Override
		public Optional<String> prepare(Outreach outreach) {
			return Optional.empty();
		}

		@Override
		public DeliveryCheck send(Outreach outreach) {
			CampaignAgent.this.sent.add(outreach.kind() + ": " + outreach.text());
			if (outreach.kind().equals("invitation")) {
				CampaignAgent.this.pending.add(outreach.recipient());
			}
			else {
				write(outreach.recipient(), true, outreach.text());
			}
			return new DeliveryCheck.Seen("wire");
		}

		@Override
		public DeliveryCheck look(Outreach outreach) {
			return new DeliveryCheck.Unclear("Nobody looks here");
		}

	}

}
