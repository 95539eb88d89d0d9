package com.zigral.standin.linkedin;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.zigral.standin.linkedin.markup.Ledger;
import com.zigral.standin.linkedin.markup.LedgerEntry;
import com.zigral.standin.linkedin.markup.PageFrame;
import com.zigral.standin.linkedin.markup.PlainPages;
import com.zigral.standin.linkedin.markup.Request;
import com.zigral.standin.linkedin.markup.Response;
import com.zigral.standin.linkedin.member.Catalog;
import com.zigral.standin.linkedin.member.Criteria;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Standing;
import com.zigral.standin.linkedin.member.Subscription;
import com.zigral.standin.linkedin.member.Texts;
import com.zigral.standin.linkedin.page.SalesPages;
import com.zigral.standin.linkedin.page.SalesResult;
import com.zigral.standin.linkedin.page.SearchView;
import j2html.TagCreator;

/**
 * Sales Navigator: its search for people, and the pages of those whom it calls leads.
 */
final class SalesNavigator {

	private static final String ROOT = "/sales/";

	private static final Pattern LEAD = Pattern.compile("/sales/lead/([^/,]+)(?:,[^/]*)?/?");

	private final Catalog catalog;

	private final List<Member> members;

	private final Subscription subscription;

	private final Ledger ledger;

	private final FaultControls faults;

	SalesNavigator(Catalog catalog, List<Member> members, Subscription subscription, Ledger ledger,
			FaultControls faults) {
		this.catalog = catalog;
		this.members = List.copyOf(members);
		this.subscription = subscription;
		this.ledger = ledger;
		this.faults = faults;
	}

	Optional<Response> answer(Request request, String account) {
		if (request.path().startsWith("/premium/")) {
			return Optional.of(Response.page(200, PageFrame.withNavigation(texts(), "LinkedIn",
					TagCreator.main(TagCreator.h1(texts().get("sales.offer"))))));
		}
		if (!request.path().startsWith(ROOT)) {
			return Optional.empty();
		}
		if (!this.subscription.hasSalesNavigator()) {
			return Optional.of(Response.redirect("/premium/products/?family=sales"));
		}
		return Optional.of(switch (request.path()) {
			case "/sales/search/people", "/sales/search/people/" -> search(request, account);
			case "/sales/search/people/more/" -> Response.page(200, SalesPages.later(view(request)));
			default -> lead(request, account);
		});
	}

	private Response search(Request request, String account) {
		this.ledger.add(LedgerEntry.Kind.SEARCH_PAGE, account, request.pathAndQuery());
		return Response.page(200, PageFrame.withNavigation(texts(), "Sales Navigator",
				SalesPages.search(view(request), query(request).chosen(this.catalog))));
	}

	private SearchView view(Request request) {
		Criteria criteria = query(request).criteria(this.catalog);
		List<SearchView.Result> found = this.members.stream()
			.filter(criteria::isMetBy)
			.map((member) -> new SearchView.Result(member, Standing.STRANGER))
			.toList();
		return SearchView.of(texts(), this.faults.salesGeneration(request),
				Optional.ofNullable(request.uri().getRawQuery()).orElse(""), criteria, SearchView.Kind.LEADS,
				request.page(), found);
	}

	private static SalesQuery query(Request request) {
		return SalesQuery.of(request.parameter("query").orElse(""));
	}

	private Response lead(Request request, String account) {
		Matcher matcher = LEAD.matcher(request.path());
		this.ledger.add(LedgerEntry.Kind.LEAD_VIEW, account, request.pathAndQuery());
		return (matcher.matches() ? lead(matcher.group(1)) : Optional.<Member>empty())
			.map((member) -> Response.page(200,
					PageFrame.withNavigation(texts(), "Sales Navigator",
							SalesPages.lead(texts(), member, next(member), this.faults.isUnlinked(member.slug())))))
			.orElseGet(() -> Response.page(404, PlainPages.notFound(texts())));
	}

	private Optional<Member> lead(String id) {
		return this.members.stream()
			.filter((member) -> !member.hidden() && SalesResult.leadId(member).equals(id))
			.findFirst()
			.map((asked) -> this.members.stream()
				.filter((member) -> member.slug().equals(this.faults.redirectOf(asked.slug())))
				.findFirst()
				.orElse(asked));
	}

	private Member next(Member member) {
		return this.members.get((this.members.indexOf(member) + 1) % this.members.size());
	}

	private Texts texts() {
		return new Texts(this.faults.language());
	}

}
