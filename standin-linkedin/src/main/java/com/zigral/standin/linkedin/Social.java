package com.zigral.standin.linkedin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

import tools.jackson.databind.json.JsonMapper;

/**
 * What the account does to others: invitations and messages.
 */
final class Social {

	private static final int TAKEN = 200;

	private static final int TOO_MANY = 429;

	private static final int REFUSED = 403;

	private final JsonMapper json = new JsonMapper();

	private final List<Member> members;

	private final Network network;

	private final Ledger ledger;

	Social(List<Member> members, Network network, Ledger ledger) {
		this.members = members;
		this.network = network;
		this.ledger = ledger;
	}

	Optional<Response> answer(Request request, String account, Texts texts) {
		return switch (request.path()) {
			case "/preload/custom-invite/" ->
				request.query().containsKey("dialog") ? Optional.of(dialog(request, account, texts)) : Optional.empty();
			case "/preload/custom-invite/note/" -> Optional.of(note(request, texts));
			case "/voyager/api/invitations" -> Optional.of(invite(request, account));
			case "/voyager/api/withdrawals" -> Optional.of(withdraw(request, account));
			case "/mynetwork/invitation-manager/sent/" -> Optional.of(sent(request, account, texts));
			case "/messaging/compose/" -> Optional.of(compose(request, account, texts));
			case "/voyager/api/messages" -> Optional.of(send(request, account));
			default -> Optional.empty();
		};
	}

	private Response dialog(Request request, String account, Texts texts) {
		return with(request.query(), "vanityName", Member::slug, (member, _) -> {
			if (this.network.isUnasked(member)) {
				return invited(member, "", account);
			}
			String other = this.network.otherDialog(member).orElse(member.slug());
			String name = find(Member::slug, other).map(Member::name).orElse(other);
			return Response.page(TAKEN, this.network.isNotedAtOnce(member) ? InvitationPages.note(texts, member, name)
					: InvitationPages.ask(texts, member, name, this.network.reach(member)));
		});
	}

	private Response note(Request request, Texts texts) {
		return with(request.query(), "vanityName", Member::slug,
				(member, _) -> Response.page(TAKEN, this.network.hasNotes()
						? InvitationPages.note(texts, member, member.name()) : InvitationPages.upsell(texts)));
	}

	private Response invite(Request request, String account) {
		return with(request.form(), "vanityName", Member::slug,
				(member, form) -> invited(member, form.getOrDefault("message", ""), account));
	}

	private Response invited(Member member, String note, String account) {
		if (!this.network.invite(member, note)) {
			return Response.json(TOO_MANY, "{}");
		}
		if (!this.network.isLosing()) {
			this.ledger.add(LedgerEntry.Kind.INVITATION, account, member.path(), note);
		}
		return Response.json(TAKEN, "{}");
	}

	private Response withdraw(Request request, String account) {
		return with(request.form(), "vanityName", Member::slug, (member, _) -> {
			if (this.network.withdraw(member)) {
				this.ledger.add(LedgerEntry.Kind.WITHDRAWAL, account, member.path());
			}
			return Response.json(TAKEN, "{}");
		});
	}

	private Response sent(Request request, String account, Texts texts) {
		this.ledger.add(LedgerEntry.Kind.PAGE, account, request.pathAndQuery());
		return Response.page(TAKEN, SitePages.withNavigation(texts, "LinkedIn", InvitationPages.sent(texts,
				this.members.stream().filter((member) -> this.network.standing(member) == Standing.PENDING).toList(),
				this.network::isKept)));
	}

	private Response compose(Request request, String account, Texts texts) {
		this.ledger.add(LedgerEntry.Kind.PAGE, account, request.pathAndQuery());
		return with(request.query(), "recipient", Member::profileId, (member, _) -> Response.page(TAKEN,
				SitePages.withNavigation(texts, "LinkedIn", thread(texts, member))));
	}

	private Html thread(Texts texts, Member asked) {
		Member member = this.network.otherDialog(asked).flatMap((slug) -> find(Member::slug, slug)).orElse(asked);
		return MessagingPages.compose(texts, member, this.network.thread(member),
				this.network.standing(member) == Standing.CONNECTED);
	}

	private Response send(Request request, String account) {
		return with(request.form(), "recipient", Member::profileId, (member, form) -> {
			String text = form.getOrDefault("text", "");
			if (this.network.standing(member) != Standing.CONNECTED || text.isBlank()) {
				return Response.json(REFUSED, "{}");
			}
			if (this.network.isLosing()) {
				return Response.json(500, "{}");
			}
			this.ledger.add(LedgerEntry.Kind.MESSAGE, account, member.path(), text);
			Message message = this.network.send(member, text);
			return Response.json(TAKEN, this.json.writeValueAsString(Map.of("urn", message.urn())));
		});
	}

	private Response with(Map<String, String> fields, String name, Function<Member, String> id,
			BiFunction<Member, Map<String, String>, Response> answer) {
		return find(id, fields.getOrDefault(name, "")).map((member) -> answer.apply(member, fields))
			.orElseGet(() -> Response.json(404, "{}"));
	}

	private Optional<Member> find(Function<Member, String> id, String value) {
		Predicate<Member> same = (member) -> id.apply(member).equalsIgnoreCase(value);
		return this.members.stream().filter(same.and((member) -> !member.hidden())).findFirst();
	}

}
