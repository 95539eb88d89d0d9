package com.zigral.standin.linkedin;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.zigral.standin.linkedin.markup.Ledger;
import com.zigral.standin.linkedin.markup.LedgerEntry;
import com.zigral.standin.linkedin.markup.PageFrame;
import com.zigral.standin.linkedin.markup.Request;
import com.zigral.standin.linkedin.markup.Response;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Network;
import com.zigral.standin.linkedin.member.Texts;

/**
 * Whom the account is connected with.
 */
final class Connections {

	private final List<Member> members;

	private final Network network;

	private final Ledger ledger;

	private final FaultControls faults;

	private final ListControls lists;

	Connections(List<Member> members, Network network, Ledger ledger, FaultControls faults, ListControls lists) {
		this.members = members;
		this.network = network;
		this.ledger = ledger;
		this.faults = faults;
		this.lists = lists;
	}

	Optional<Response> answer(Request request, String account, Texts texts) {
		return switch (request.path()) {
			case "/mynetwork/invite-connect/connections/" -> Optional.of(page(request, account, texts));
			case ConnectionPages.PART -> Optional.of(part(request, texts));
			default -> Optional.empty();
		};
	}

	private Response page(Request request, String account, Texts texts) {
		this.ledger.add(LedgerEntry.Kind.PAGE, account, request.pathAndQuery());
		ConnectionPages pages = new ConnectionPages(texts, this.faults.generation(request),
				this.network::connectedSince);
		return Response.page(200, PageFrame.withNavigation(texts, texts.get("connections", "") + " | LinkedIn",
				pages.page(connections().size())));
	}

	private Response part(Request request, Texts texts) {
		int start = request.start();
		if (this.lists.isCutAt(start)) {
			return Response.json(500, "{}");
		}
		ConnectionPages pages = new ConnectionPages(texts, this.faults.generation(), this.network::connectedSince);
		return Response.page(200, pages.part(this.lists.isEmpty() ? List.of() : connections(), start));
	}

	private List<Member> connections() {
		List<Member> newestFirst = this.network.connections(this.members);
		return this.lists.isSortedByName() ? newestFirst.stream().sorted(Comparator.comparing(Member::name)).toList()
				: newestFirst;
	}

}
