package com.zigral.standin.linkedin.page;

import com.zigral.standin.linkedin.markup.Content;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Position;
import com.zigral.standin.linkedin.member.Texts;
import j2html.tags.DomContent;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.span;

/**
 * One result of Sales Navigator's search. The older form says what its texts are with
 * {@code data-anonymize}; that of 2026 says no more than the lead's id and the name to
 * those who use a screen reader.
 */
public final class SalesResult {

	private SalesResult() {
	}

	static DomContent of(Member member, SearchView view) {
		if (view.generation() == Generation.S26) {
			return bare(member, view.texts());
		}
		return member.hidden() ? hidden(member, view.texts()) : detailed(member, view.texts());
	}

	/**
	 * The id by which Sales Navigator knows a member.
	 * @param member the member
	 * @return the id
	 */
	public static String leadId(Member member) {
		return "ACwAA" + member.profileId().substring(5);
	}

	private static DomContent bare(Member member, Texts texts) {
		String name = member.hidden() ? texts.get("hidden") : member.name();
		return div(label(input().withType("checkbox"), span(texts.get("selection.add", name)).withClass("a11y-text")))
			.condAttr(!member.hidden(), "data-scroll-into-view",
					"urn:li:fs_salesProfile:(" + leadId(member) + ",NAME_SEARCH,Q7xa)");
	}

	private static DomContent hidden(Member member, Texts texts) {
		return div(div(span(texts.get("hidden")).attr("data-anonymize", "person-name"))
			.withClass("artdeco-entity-lockup__title"), span(member.place().name()).attr("data-anonymize", "location"))
			.attr("data-x-search-result", "LEAD");
	}

	private static DomContent detailed(Member member, Texts texts) {
		DomContent name = a(span(member.name()).attr("data-anonymize", "person-name"))
			.withHref("/sales/lead/" + leadId(member) + ",NAME_SEARCH,Q7xa?_ntb=1")
			.attr("data-control-name", "view_lead_panel_via_search_lead_name");
		return div(div(name).withClass("artdeco-entity-lockup__title"),
				span(" · " + texts.degree(member.degree())).withClass("artdeco-entity-lockup__degree"),
				div(Content.of(member.current(), SalesResult::position)).withClass("artdeco-entity-lockup__subtitle"),
				span(member.place().name()).attr("data-anonymize", "location"),
				a(texts.get("mutual", "Ana Mutual")).withHref("https://www.linkedin.com/in/ana-mutual/"))
			.attr("data-x-search-result", "LEAD")
			.attr("data-scroll-into-view", "urn:li:fs_salesProfile:(" + leadId(member) + ",NAME_SEARCH,Q7xa)");
	}

	private static DomContent position(Position current) {
		return each(span(current.title()).attr("data-anonymize", "title"), span(" · ").attr("aria-hidden", "true"),
				a(current.company().name()).attr("data-anonymize", "company-name")
					.withHref("/sales/company/" + current.company().term().id()));
	}

}
