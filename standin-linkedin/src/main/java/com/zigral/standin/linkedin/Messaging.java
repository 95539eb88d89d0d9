package com.zigral.standin.linkedin;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import com.zigral.standin.linkedin.markup.Ledger;
import com.zigral.standin.linkedin.markup.LedgerEntry;
import com.zigral.standin.linkedin.markup.PageFrame;
import com.zigral.standin.linkedin.markup.Request;
import com.zigral.standin.linkedin.markup.Response;
import com.zigral.standin.linkedin.member.Conversation;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Message;
import com.zigral.standin.linkedin.member.Network;
import com.zigral.standin.linkedin.member.Standing;
import com.zigral.standin.linkedin.member.Texts;
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

	private final ListControls lists;

	private final Clock clock;

	Messaging(List<Member> members, Network network, MessagingControls controls, Ledger ledger, FaultControls faults,
			ListControls lists, Clock clock) {
		this.members = members;
		this.network = network;
		this.controls = controls;
		this.ledger = ledger;
		this.faults = faults;
		this.lists = lists;
		this.clock = clock;
	}

	Optional<Response> answer(Request request, String account, Texts texts) {
		return switch (request.path()) {
			case "/messaging/compose/" -> Optional.of(compose(request, account, texts));
			case "/messaging/" -> Optional.of(newest(request, account, texts));
			case MessagingPages.THREAD -> Optional.of(thread(request, account, texts));
			case ThreadList.PART -> Optional.of(list(request, texts));
			case MessagingPages.EVENTS -> Optional.of(events(request, texts));
			case Request.PARTS + "windows" -> Optional.of(windows(texts));
			case "/voyager/api/messages" -> Optional.of(send(request, account));
			default -> Optional.empty();
		};
	}

	private Response compose(Request request, String account, Texts texts) {
		this.ledger.add(LedgerEntry.Kind.PAGE, account, request.pathAndQuery());
		ThreadList list = list(this.faults.generation(request), texts);
		return request.query().containsKey("recipient")
				? with(request, (member) -> page(texts, list, Optional.of(conversation(texts, member))))
				: page(texts, list, Optional.empty());
	}

	// Without being asked, the site opens the thread that was written to last.
	private Response newest(Request request, String account, Texts texts) {
		this.ledger.add(LedgerEntry.Kind.PAGE, account, request.pathAndQuery());
		return page(texts, list(this.faults.generation(request), texts), conversations(texts).stream().findFirst());
	}

	private static Response page(Texts texts, ThreadList list, Optional<Conversation> opened) {
		return Response.page(TAKEN, PageFrame.withNavigation(texts, texts.get("messaging") + " | LinkedIn",
				MessagingPages.page(texts, list, opened)));
	}

	private Response list(Request request, Texts texts) {
		if (this.lists.isCutAt(request.start())) {
			return Response.json(500, "{}");
		}
		if (this.lists.isEmpty()) {
			return Response.page(TAKEN, TagCreator.each());
		}
		return Response.page(TAKEN, list(this.faults.generation(), texts).part(conversations(texts), request.start()));
	}

	private ThreadList list(Generation generation, Texts texts) {
		return new ThreadList(texts, generation, this.clock.instant(), this.network::isUnread);
	}

	private List<Conversation> conversations(Texts texts) {
		return this.network.threads()
			.newestFirst(this.members)
			.stream()
			.map((member) -> conversation(texts, member))
			.toList();
	}

	private Response thread(Request request, String account, Texts texts) {
		boolean inWindow = request.query().containsKey("window");
		return with(request, (member) -> {
			opened(member, account);
			Conversation conversation = conversation(texts,
					this.network.dialogs()
						.otherDialog(member)
						.flatMap((slug) -> find(Member::slug, slug))
						.orElse(member));
			return Response.page(TAKEN,
					inWindow ? MessagingPages.window(conversation) : MessagingPages.thread(conversation));
		});
	}

	private void opened(Member member, String account) {
		if (!this.network.thread(member).isEmpty()) {
			this.ledger.add(LedgerEntry.Kind.THREAD_VIEW, account, member.path());
			this.network.readElsewhere(member);
		}
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
