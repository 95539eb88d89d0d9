package com.zigral.standin.linkedin;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.zigral.standin.linkedin.markup.Ledger;
import com.zigral.standin.linkedin.markup.LedgerEntry;
import com.zigral.standin.linkedin.markup.PageFrame;
import com.zigral.standin.linkedin.markup.PlainPages;
import com.zigral.standin.linkedin.markup.ProfileView;
import com.zigral.standin.linkedin.markup.Request;
import com.zigral.standin.linkedin.markup.Response;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Network;
import com.zigral.standin.linkedin.member.Reach;
import com.zigral.standin.linkedin.member.Texts;
import com.zigral.standin.linkedin.member.Words;
import com.zigral.standin.linkedin.page.ContactPages;
import com.zigral.standin.linkedin.page.ProfileMarkup;

/**
 * What the site answers to whoever is logged in.
 */
final class Site {

	private static final Pattern PROFILE = Pattern.compile(
			"/in/([^/]+)/?(?:(?:details|overlay)/(experience|education|skills|languages|contact-info)/?)?(more/)?");

	private static final String CONTACT_INFO = "contact-info";

	private static final int ALSO_VIEWED = 4;

	private final List<Member> members;

	private final Network network;

	private final Searches searches;

	private final SalesNavigator salesNavigator;

	private final Invitations invitations;

	private final Messaging conversations;

	private final Connections connections;

	private final Ledger ledger;

	private final FaultControls faults;

	Site(List<Member> members, Searches searches, SalesNavigator salesNavigator, Network network,
			MessagingControls messaging, Ledger ledger, FaultControls faults, ListControls lists, Clock clock) {
		this.members = List.copyOf(members);
		this.searches = searches;
		this.salesNavigator = salesNavigator;
		this.network = network;
		this.invitations = new Invitations(this.members, network, ledger, faults, lists);
		this.conversations = new Messaging(this.members, network, messaging, ledger, faults, lists, clock);
		this.connections = new Connections(this.members, network, ledger, faults, lists);
		this.ledger = ledger;
		this.faults = faults;
	}

	Response answer(Request request, String account) {
		return switch (request.path()) {
			case "/", "/feed", "/feed/" -> feed(request, account);
			default -> this.searches.answer(request, account)
				.or(() -> this.salesNavigator.answer(request, account))
				.or(() -> this.invitations.answer(request, account, texts()))
				.or(() -> this.conversations.answer(request, account, texts()))
				.or(() -> this.connections.answer(request, account, texts()))
				.orElseGet(() -> profile(request, account));
		};
	}

	private Response feed(Request request, String account) {
		this.ledger.add(LedgerEntry.Kind.PAGE, account, request.pathAndQuery());
		return Response.page(200, PlainPages.feed(texts()));
	}

	private Response profile(Request request, String account) {
		Matcher matcher = PROFILE.matcher(request.path());
		if (!matcher.matches()) {
			return Response.page(404, PlainPages.notFound(texts()));
		}
		boolean dialog = request.query().containsKey("dialog");
		if (matcher.group(3) == null) {
			this.ledger.add(dialog ? LedgerEntry.Kind.PAGE : LedgerEntry.Kind.PROFILE_VIEW, account,
					request.pathAndQuery());
		}
		String slug = matcher.group(1);
		String other = this.faults.redirectOf(slug);
		if (other != null) {
			return Response.redirect("/in/" + Words.encoded(other) + "/");
		}
		if (slug.startsWith("ACoAA")) {
			return member(slug).map((member) -> Response.redirect(member.path()))
				.orElseGet(() -> Response.page(404, PlainPages.notFound(texts())));
		}
		return member(slug).map((member) -> profile(request, view(member), matcher))
			.orElseGet(() -> Response.page(404, PlainPages.notFound(texts())));
	}

	private Optional<Member> member(String slug) {
		return this.members.stream()
			.filter((member) -> member.slug().equalsIgnoreCase(slug) || member.profileId().equals(slug))
			.filter((member) -> !member.hidden())
			.filter((member) -> !this.faults.isRemoved(member.slug()))
			.findFirst();
	}

	private Response profile(Request request, ProfileView view, Matcher address) {
		Generation generation = this.faults.generation(request);
		ProfileMarkup markup = ProfileMarkup.of(generation);
		Optional<String> details = Optional.ofNullable(address.group(2))
			.filter((section) -> !section.equals(CONTACT_INFO));
		if (request.query().containsKey("dialog")) {
			return Response.page(200, ContactPages.dialog(view, generation));
		}
		if (address.group(3) != null) {
			return Response.page(200, details.map((section) -> markup.moreDetails(view, section))
				.orElseGet(() -> markup.cards(view, part(request))));
		}
		String title = view.name().isEmpty() ? "LinkedIn" : "(3) " + view.name() + " | LinkedIn";
		return Response.page(200, PageFrame.withNavigation(texts(), title,
				details.map((section) -> markup.details(view, section)).orElseGet(() -> markup.profile(view))));
	}

	private static int part(Request request) {
		return request.parameter("part").filter((text) -> text.matches("\\d")).map(Integer::valueOf).orElse(1);
	}

	private ProfileView view(Member member) {
		Reach reach = this.network.dialogs().reach(member);
		String name = (reach == Reach.OUT_OF_NETWORK) ? texts().get("hidden") : member.name();
		return new ProfileView(texts(), member, this.faults.isWithoutNames() ? "" : name, this.network.standing(member),
				reach, alsoViewed(member));
	}

	private List<Member> alsoViewed(Member member) {
		List<Member> others = new ArrayList<>();
		int start = this.members.indexOf(member);
		for (int i = 1; others.size() < ALSO_VIEWED; i++) {
			Member other = this.members.get((start + i) % this.members.size());
			if (!other.hidden()) {
				others.add(other);
			}
		}
		return others;
	}

	private Texts texts() {
		return new Texts(this.faults.language());
	}

}
