package com.zigral.standin.linkedin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import com.zigral.standin.linkedin.markup.Ledger;
import com.zigral.standin.linkedin.markup.LedgerEntry;
import com.zigral.standin.linkedin.markup.PageFrame;
import com.zigral.standin.linkedin.markup.Request;
import com.zigral.standin.linkedin.markup.Response;
import com.zigral.standin.linkedin.markup.Sdui;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Network;
import com.zigral.standin.linkedin.member.Texts;
import j2html.tags.specialized.DivTag;

import static j2html.TagCreator.div;
import static j2html.TagCreator.main;

/**
 * Whom the account invites, and the invitations that it takes back.
 */
final class Invitations {

	/** What a note may have on a basic account. */
	static final int MAX_NOTE_LENGTH = 200;

	/** How many invitations the list of them shows before somebody scrolls. */
	static final int PAGE_SIZE = 5;

	private static final int TAKEN = 200;

	private static final int TOO_LONG = 400;

	private static final int TOO_MANY = 429;

	private final List<Member> members;

	private final Network network;

	private final Ledger ledger;

	private final FaultControls faults;

	private final ListControls lists;

	Invitations(List<Member> members, Network network, Ledger ledger, FaultControls faults, ListControls lists) {
		this.members = members;
		this.network = network;
		this.ledger = ledger;
		this.faults = faults;
		this.lists = lists;
	}

	Optional<Response> answer(Request request, String account, Texts texts) {
		return switch (request.path()) {
			case "/preload/custom-invite/", "/preload/search-custom-invite/" ->
				Optional.of(request.query().containsKey("dialog") ? dialog(request, account, texts)
						: page(request, account, texts));
			case InvitationDialogs.NOTE -> Optional.of(note(request, texts));
			case "/voyager/api/invitations" -> Optional.of(invite(request, account, texts));
			case SentInvitations.CONFIRMATION -> Optional.of(confirmation(request, texts));
			case "/voyager/api/withdrawals" -> Optional.of(withdraw(request, account));
			case "/mynetwork/invitation-manager/sent/" -> Optional.of(sent(request, account, texts));
			case SentInvitations.PART -> Optional.of(part(request, texts));
			default -> Optional.empty();
		};
	}

	private Response page(Request request, String account, Texts texts) {
		this.ledger.add(LedgerEntry.Kind.PAGE, account, request.pathAndQuery());
		DivTag opening = div().attr("data-practice-invite-now", request.pathAndQuery());
		boolean hashed = this.faults.generation(request) == Generation.S26;
		return with(request.query(), (_, _) -> Response.page(TAKEN, PageFrame.withNavigation(texts, "LinkedIn",
				hashed ? Sdui.workspace(opening) : main(opening).withClass("scaffold-layout__main"))));
	}

	private Response dialog(Request request, String account, Texts texts) {
		return with(request.query(), (member, _) -> {
			if (this.network.dialogs().isUnasked(member)) {
				return invited(member, "", account, texts);
			}
			InvitationDialogs dialogs = dialogs(member, texts);
			return Response.page(TAKEN, this.network.dialogs().isNotedAtOnce(member) ? dialogs.note()
					: dialogs.ask(this.network.dialogs().reach(member)));
		});
	}

	private InvitationDialogs dialogs(Member member, Texts texts) {
		String named = this.network.dialogs().otherDialog(member).orElse(member.slug());
		Optional<String> name = this.network.dialogs().isNobodyNamed(member) ? Optional.empty()
				: Optional.of(find(named).map(Member::name).orElse(named));
		return new InvitationDialogs(texts, this.faults.generation(), member, name, this.network.notesLeft());
	}

	private Response note(Request request, Texts texts) {
		return with(request.query(), (member, _) -> {
			InvitationDialogs dialogs = dialogs(member, texts);
			boolean refused = !this.network.hasNotes() && !this.network.isNoteRefusedLate();
			return Response.page(TAKEN, refused ? dialogs.upsell() : dialogs.note());
		});
	}

	private Response invite(Request request, String account, Texts texts) {
		return with(request.form(),
				(member, form) -> invited(member, form.getOrDefault("message", ""), account, texts));
	}

	private Response invited(Member member, String note, String account, Texts texts) {
		InvitationDialogs dialogs = dialogs(member, texts);
		if (note.length() > MAX_NOTE_LENGTH) {
			return Response.page(TOO_LONG, dialogs.tooLong());
		}
		if (!note.isEmpty() && !this.network.hasNotes()) {
			return Response.page(TOO_MANY, dialogs.upsell());
		}
		if (!this.network.invite(member, note)) {
			return Response.page(TOO_MANY, dialogs.weeklyLimit());
		}
		if (!this.network.isLosing()) {
			this.ledger.add(LedgerEntry.Kind.INVITATION, account, member.path(), note);
		}
		return Response.json(TAKEN, "{}");
	}

	private Response confirmation(Request request, Texts texts) {
		return with(request.query(),
				(member, _) -> Response.page(TAKEN,
						new SentInvitations(texts, this.faults.generation(), this.network.dialogs()::isKept)
							.confirmation(member)));
	}

	private Response withdraw(Request request, String account) {
		return with(request.form(), (member, _) -> {
			if (this.network.withdraw(member)) {
				this.ledger.add(LedgerEntry.Kind.WITHDRAWAL, account, member.path());
			}
			return Response.json(TAKEN, "{}");
		});
	}

	private Response sent(Request request, String account, Texts texts) {
		this.ledger.add(LedgerEntry.Kind.PAGE, account, request.pathAndQuery());
		SentInvitations list = new SentInvitations(texts, this.faults.generation(request),
				this.network.dialogs()::isKept);
		return Response.page(TAKEN, PageFrame.withNavigation(texts, texts.get("sent.invitations") + " | LinkedIn",
				list.page(this.network.pending(this.members).size())));
	}

	private Response part(Request request, Texts texts) {
		int start = request.start();
		if (this.lists.isCutAt(start)) {
			return Response.json(500, "{}");
		}
		SentInvitations list = new SentInvitations(texts, this.faults.generation(), this.network.dialogs()::isKept);
		return Response.page(TAKEN, list.part(this.network.pending(this.members), start));
	}

	private Response with(Map<String, String> fields, BiFunction<Member, Map<String, String>, Response> answer) {
		return find(fields.getOrDefault("vanityName", "")).map((member) -> answer.apply(member, fields))
			.orElseGet(() -> Response.json(404, "{}"));
	}

	private Optional<Member> find(String slug) {
		return this.members.stream()
			.filter((member) -> member.slug().equalsIgnoreCase(slug) && !member.hidden())
			.findFirst();
	}

}
