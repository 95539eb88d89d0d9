package com.zigral.standin.linkedin;

import java.util.List;

/**
 * Profile pages in {@link Generation#S26} markup.
 */
final class SduiProfile implements ProfileMarkup {

	@Override
	public Html profile(ProfileView view) {
		return workspace(Html.all(List.of(topCard(view), about(view), section(view, "Experience", "experience"),
				section(view, "Education", "education"), section(view, "Skills", "skills"),
				section(view, "Languages", "languages"))), sidebar(view));
	}

	@Override
	public Html details(ProfileView view, String section) {
		return workspace(Html.of("""
				<section componentkey="{}" class="{}"><h2>{}</h2>{}</section>""", key("DetailsSection"), Hashed.name(),
				view.texts().get(section), entities(view, section)), sidebar(view));
	}

	private static Html entities(ProfileView view, String section) {
		return switch (section) {
			case "education" -> education(view);
			case "skills" -> simple(view.member().skills(), "");
			case "languages" -> simple(view.member().languages(), view.texts().get("native"));
			default -> experience(view, view.member().positions());
		};
	}

	private static Html topCard(ProfileView view) {
		Member member = view.member();
		Texts texts = view.texts();
		String place = member.place().name();
		return Html.of("""
				<section componentkey="{}" class="{}"><div class="{}">{}</div>
				<a href="{}" aria-label="{}"><h2 class="{}">{}</h2></a><p class="{}">· {}</p>
				<p class="{}">{}</p>
				<p class="{}">{}</p>
				<div class="{}"><p>{}</p><p>·</p><p><a href="{}overlay/contact-info/">{}</a></p></div>
				<p class="{}"><a href="/search/results/people/">500+</a></p>
				{}</section>""", key("Topcard"), Hashed.name(), Hashed.name(), Media.portrait(view), member.path(),
				view.name(), Hashed.name(), view.name(), Hashed.name(), view.degree(), Hashed.name(), member.headline(),
				Hashed.name(), employer(member), Hashed.name(), place, member.path(), texts.get("contact.info"),
				Hashed.name(), actions(view));
	}

	private static Html actions(ProfileView view) {
		Texts texts = view.texts();
		Html connect = connect(view, Html.EMPTY);
		Html first = switch (view.standing()) {
			case CONNECTED -> Html.EMPTY;
			case PENDING -> Html.of("<a href=\"#\" aria-label=\"{}\" componentkey=\"urn:li:member:{}_pending\">{}</a>",
					texts.get("pending.with", view.name()), view.member().id(), texts.get("pending"));
			case STRANGER,
					WITHDRAWN ->
				(view.offersConnect() && !view.isBehindMore()) ? connect
						: Html.of("<button type=\"button\" aria-label=\"{}\">{}</button>",
								texts.get("follow.with", view.name()), texts.get("follow"));
		};
		Html message = Html.of("<a href=\"{}\">{}</a>", (view.standing() == Standing.CONNECTED) ? view.composePath()
				: "/premium/products/?upsellOrderOrigin=inmail", texts.get("message"));
		Html hidden = (view.offersConnect() && view.isBehindMore()) ? connect(view, new Html(" role=\"menuitem\""))
				: Html.EMPTY;
		return Html
			.of("""
					{} {} <button type="button" aria-expanded="false" data-menu>{}</button>
					<template><div role="menu" class="{}">{}<button type="button" role="menuitem">{}</button></div></template>""",
					first, message, texts.get("more.actions"), Hashed.name(), hidden, texts.get("report"));
	}

	private static Html connect(ProfileView view, Html role) {
		return Html.of("<a{} href=\"{}\" aria-label=\"{}\" componentkey=\"urn:li:member:{}_connect\">{}</a>", role,
				view.invitePath(), view.texts().get("connect.with", view.name()), view.member().id(),
				view.texts().get("connect"));
	}

	private static String employer(Member member) {
		return member.current().map((position) -> position.company().name()).orElse("");
	}

	private static Html about(ProfileView view) {
		return view.member()
			.about()
			.map((text) -> Html.of(
					"""
							<section componentkey="{}" class="{}"><div><h2 class="{}">{}</h2></div><div class="{}"><p>{}</p></div>
							</section>""",
					key("About"), Hashed.name(), Hashed.name(), view.texts().get("about"), Hashed.name(),
					expandable(view.texts(), text)))
			.orElse(Html.EMPTY);
	}

	private static Html section(ProfileView view, String key, String section) {
		Html entities = entities(view.shortened(), section);
		return entities.markup().isEmpty() ? Html.EMPTY
				: Html.of("""
						<section componentkey="{}" class="{}"><div><h2 class="{}">{}</h2></div>{}{}</section>""",
						key(key + "TopLevelSection"), Hashed.name(), Hashed.name(), view.texts().get(section), entities,
						(view.all(section) > 0) ? Html.of("<a href=\"{}\">{}</a>", view.detailsPath(section),
								view.texts().get("show.all", view.all(section))) : Html.EMPTY);
	}

	private static Html experience(ProfileView view, List<Position> positions) {
		if (!view.isOneCompany()) {
			return Html
				.all(positions.stream()
					.map((position) -> entity(Html.of("{}{}", link(position,
							List.of(position.title(),
									position.company().name() + " · " + view.texts().get("full.time")),
							view.texts()), described(view.texts(), position))))
					.toList());
		}
		Html roles = Html.all(positions.stream()
			.map((position) -> Html.of("<li>{}{}</li>",
					link(position, List.of(position.title(), view.texts().get("full.time")), view.texts()),
					described(view.texts(), position)))
			.toList());
		Company company = positions.getFirst().company();
		return entity(Html.of("<a href=\"/company/{}/\"><p>{}</p><p>{}</p></a><ul>{}</ul>", company.term().id(),
				company.name(), view.texts().get("full.time"), roles));
	}

	private static Html link(Position position, List<String> lines, Texts texts) {
		return Html.of("<a href=\"/company/{}/\">{}<p class=\"{}\">{}</p>{}</a>", position.company().term().id(),
				paragraphs(lines), Hashed.name(), texts.datesAndDuration(position),
				paragraphs(position.location().stream().toList()));
	}

	private static Html described(Texts texts, Position position) {
		return position.description()
			.map((text) -> Html.of("<div class=\"{}\"><p>{}</p></div>", Hashed.name(), expandable(texts, text)))
			.orElse(Html.EMPTY);
	}

	private static Html education(ProfileView view) {
		return Html.all(view.member()
			.education()
			.stream()
			.map((school) -> entity(Html.of("<a href=\"/school/1/\">{}{}{}</a>", paragraphs(List.of(school.name())),
					paragraphs(school.degree().stream().toList()), paragraphs(school.years().stream().toList()))))
			.toList());
	}

	private static Html simple(List<String> names, String note) {
		return Html.all(names.stream()
			.map((name) -> entity(paragraphs(note.isEmpty() ? List.of(name) : List.of(name, note))))
			.toList());
	}

	private static Html entity(Html content) {
		return Html.of("<div componentkey=\"entity-collection-item-{}\" class=\"{}\">{}</div>", Hashed.name(),
				Hashed.name(), content);
	}

	private static Html paragraphs(List<String> lines) {
		return Html.all(lines.stream().map((line) -> Html.of("<p class=\"{}\">{}</p>", Hashed.name(), line)).toList());
	}

	private static Html expandable(Texts texts, String text) {
		return Html.of(
				"<span data-testid=\"expandable-text-box\">{}<button type=\"button\" data-testid=\"{}\">{}</button></span>",
				text, "expandable-text-button", texts.get("more"));
	}

	private static Html sidebar(ProfileView view) {
		return Html.of("<aside class=\"{}\"><section><h2>{}</h2>{}</section></aside>", Hashed.name(),
				view.texts().get("people.also.viewed"),
				Html.all(view.alsoViewed()
					.stream()
					.map((other) -> Html.of("""
							<div class="{}"><a href="{}"><p>{}</p></a><p>{}</p>
							<a href="{}" aria-label="{}">{}</a></div>""", Hashed.name(), other.path(), other.name(),
							other.headline(), ProfileView.invitePath(other),
							view.texts().get("connect.with", other.name()), view.texts().get("connect")))
					.toList()));
	}

	private static String key(String name) {
		return "com.linkedin.sdui.profile.card.ref" + Hashed.name() + name;
	}

	private static Html workspace(Html content, Html sidebar) {
		return Html.of(PageFrame.workspace(content.content(), sidebar.content()));
	}

}
