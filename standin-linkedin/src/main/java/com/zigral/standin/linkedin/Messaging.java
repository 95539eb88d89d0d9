package com.zigral.standin.linkedin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import j2html.TagCreator;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the account writes to others and they to it.
 */
final class Messaging {

	private static final int TAKEN = 200;

	private static final int REFUSED = 403;

	private final JsonMapper json = new JsonMapper();

	private final List<Member> members;

	private final Network network;

	private final MessagingControls controls;

	private final Ledger ledger;

	private final FaultControls faults;

	Messaging(List<Member> members, Network network, MessagingControls controls, Ledger ledger, FaultControls faults) {
		this.members = members;
		this.network = network;
		this.controls = controls;
		this.ledger = ledger;
		this.faults = faults;
	}

	Optional<Response> answer(Request request, String account, Texts texts) {
		return switch (request.path()) {
			case "/messaging/compose/" -> Optional.of(compose(request, account, texts));
			case MessagingPages.THREAD -> Optional.of(thread(request, texts));
			case MessagingPages.EVENTS -> Optional.of(events(request, texts));
			case Request.PARTS + "windows" -> Optional.of(windows(texts));
			case "/voyager/api/messages" -> Optional.of(send(request, account));
			default -> Optional.empty();
		};
	}

	private Response compose(Request request, String account, Texts texts) {
		this.ledger.add(LedgerEntry.Kind.PAGE, account, request.pathAndQuery());
		List<Conversation> others = this.network.writtenTo(this.members)
			.stream()
			.map((member) -> conversation(texts, member))
			.toList();
		return with(request, (member) -> Response.page(TAKEN, PageFrame.withNavigation(texts,
				texts.get("messaging") + " | LinkedIn", MessagingPages.page(conversation(texts, member), others))));
	}

	private Response thread(Request request, Texts texts) {
		boolean inWindow = request.query().containsKey("window");
		return with(request, (member) -> {
			Conversation conversation = conversation(texts,
					this.network.otherDialog(member).flatMap((slug) -> find(Member::slug, slug)).orElse(member));
			return Response.page(TAKEN,
					inWindow ? MessagingPages.window(conversation) : MessagingPages.thread(conversation));
		});
	}

	private Response events(Request request, Texts texts) {
		return with(request, (member) -> {
			Conversation conversation = conversation(texts, member);
			int from = request.parameter("from").map(Integer::valueOf).orElseGet(conversation::latest);
			return Response.page(TAKEN,
					MessageEvents.items(conversation, Math.clamp(from, 0, conversation.messages().size())));
		});
	}

	private Response windows(Texts texts) {
		List<Conversation> open = this.controls.windows()
			.stream()
			.flatMap((slug) -> find(Member::slug, slug).stream())
			.map((member) -> conversation(texts, member))
			.toList();
		boolean nothing = this.faults.generation() == Generation.S26 && open.isEmpty();
		return Response.page(TAKEN, nothing ? TagCreator.each() : MessagingPages.overlay(texts, open));
	}

	private Conversation conversation(Texts texts, Member member) {
		List<Member> others = Stream
			.concat(Stream.of(member), this.controls.group(member).flatMap((slug) -> find(Member::slug, slug)).stream())
			.toList();
		return new Conversation(texts, others, this.network.thread(member), this.controls.draft(member),
				this.network.standing(member) == Standing.CONNECTED);
	}

	private Response send(Request request, String account) {
		Map<String, String> form = request.form();
		String text = form.getOrDefault("text", "");
		Optional<Member> member = find(Member::profileId, form.getOrDefault("recipient", ""));
		if (member.isEmpty()) {
			return Response.json(404, "{}");
		}
		if (this.network.standing(member.get()) != Standing.CONNECTED || text.isBlank()) {
			return Response.json(REFUSED, "{}");
		}
		if (this.network.isLosing()) {
			return Response.json(500, "{}");
		}
		this.ledger.add(LedgerEntry.Kind.MESSAGE, account, member.get().path(), text);
		Message message = this.network.send(member.get(), text);
		return Response.json(TAKEN, this.json.writeValueAsString(Map.of("urn", message.urn())));
	}

	private Response with(Request request, Function<Member, Response> answer) {
		return find(Member::profileId, request.query().getOrDefault("recipient", "")).map(answer)
			.orElseGet(() -> Response.json(404, "{}"));
	}

	private Optional<Member> find(Function<Member, String> id, String value) {
		return this.members.stream()
			.filter((member) -> id.apply(member).equalsIgnoreCase(value) && !member.hidden())
			.findFirst();
	}

}
