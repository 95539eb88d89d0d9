package com.zigral.standin.linkedin;

import java.util.List;
import java.util.Optional;

/**
 * Profile pages in {@link Generation#E24} markup.
 */
final class EmberProfile implements ProfileMarkup {

	@Override
	public Html profile(ProfileView view) {
		return page(view, Html.all(List.of(topCard(view), about(view), section(view, "experience"),
				section(view, "education"), section(view, "skills"), section(view, "languages"))));
	}

	@Override
	public Html details(ProfileView view, String section) {
		return page(view, Html.of("""
				<section class="artdeco-card"><h2>{}</h2><div class="pvs-list__container">
				<ul class="pvs-list">{}</ul></div></section>""", view.texts().get(section), items(view, section)));
	}

	private static Html items(ProfileView view, String section) {
		return switch (section) {
			case "education" -> education(view);
			case "skills" -> simple(view.member().skills(), Optional.empty());
			case "languages" -> simple(view.member().languages(), Optional.of(view.texts().get("native")));
			default -> experience(view, view.member().positions());
		};
	}

	private static Html page(ProfileView view, Html content) {
		Html others = Html.all(view.alsoViewed()
			.stream()
			.map((other) -> Html.of("""
					<li><a href="{}"><span class="t-bold"><span aria-hidden="true">{}</span></span></a>
					{}</li>""", other.path(), other.name(),
					action(Html.of(" data-invite=\"{}\"", ProfileView.invitePath(other)),
							view.texts().get("connect.with", other.name()), "connect-small",
							view.texts().get("connect"))))
			.toList());
		return Html.of("""
				<main class="scaffold-layout__main">{}</main>
				<aside class="scaffold-layout__aside"><section class="artdeco-card"><h2>{}</h2>
				<ul class="pvs-list">{}</ul></section></aside>""", content, view.texts().get("people.also.viewed"),
				others);
	}

	private static Html topCard(ProfileView view) {
		Member member = view.member();
		Texts texts = view.texts();
		return Html.of("""
				<section class="artdeco-card pv-top-card">{}<div class="ph5">
				<h1 class="text-heading-xlarge inline t-24 break-words">{}</h1>
				<span class="distance-badge"><span class="visually-hidden">{}</span>
				<span class="dist-value">{}</span></span>
				<div class="text-body-medium break-words">{}</div>
				<span class="text-body-small inline t-black--light break-words">{}</span>
				<a id="top-card-text-details-contact-info" href="{}overlay/contact-info/">{}</a>
				{}</div></section>""", Media.portrait(view), view.name(), view.degree(), view.degree(),
				member.headline(), member.place().name(), member.path(), texts.get("contact.info"), actions(view));
	}

	private static Html actions(ProfileView view) {
		Texts texts = view.texts();
		String name = view.name();
		Html invite = Html.of(" data-invite=\"{}\"", view.invitePath());
		Html first = switch (view.standing()) {
			case CONNECTED -> Html.EMPTY;
			case PENDING -> action(Html.EMPTY, texts.get("pending.with", name), "clock-small", texts.get("pending"));
			case STRANGER,
					WITHDRAWN ->
				(view.offersConnect() && !view.isBehindMore())
						? action(invite, texts.get("connect.with", name), "connect-small", texts.get("connect"))
						: action(Html.EMPTY, texts.get("follow.with", name), "add-small", texts.get("follow"));
		};
		Html message = (view.standing() == Standing.CONNECTED) ? Html.of("""
				<a class="message-anywhere-button pvs-profile-actions__action artdeco-button" href="{}">{}</a>""",
				view.composePath(), texts.get("message")) : Html.EMPTY;
		Html hidden = (view.offersConnect() && view.isBehindMore())
				? Html.of("""
						<li><div role="button" tabindex="0" aria-label="{}"{}>{}{}</div></li>""",
						texts.get("connect.with", name), invite, icon("connect-medium"), texts.get("connect"))
				: Html.EMPTY;
		return Html.of("""
				<div class="pvs-profile-actions">{}{}<div class="artdeco-dropdown">
				<button type="button" class="artdeco-dropdown__trigger artdeco-button" aria-expanded="false"
				aria-label="{}" data-menu>{}</button><template><div class="artdeco-dropdown__content"><ul>{}
				<li><div role="button" tabindex="0">{}</div></li></ul></div></template></div></div>""", first, message,
				texts.get("more.actions"), icon("overflow-web-ios-small"), hidden, texts.get("report"));
	}

	private static Html action(Html attributes, String label, String icon, String text) {
		return Html.of("""
				<button type="button" class="artdeco-button pvs-profile-actions__action" aria-label="{}"{}>{}
				<span class="artdeco-button__text">{}</span></button>""", label, attributes, icon(icon), text);
	}

	private static Html icon(String name) {
		return Html.of("<svg role=\"none\" data-test-icon=\"{}\" width=\"16\" height=\"16\"></svg>", name);
	}

	private static Html about(ProfileView view) {
		return view.member().about().map((text) -> Html.of("""
				<section class="artdeco-card"><div id="about" class="pv-profile-card__anchor"></div><h2>{}</h2>{}
				</section>""", twice(view.texts().get("about")), longText(text))).orElse(Html.EMPTY);
	}

	private static Html section(ProfileView view, String anchor) {
		Html items = items(view.shortened(), anchor);
		Html more = (view.all(anchor) > 0)
				? Html.of("<div class=\"pvs-list__footer-wrapper\"><a href=\"{}?x=1\">{}</a></div>",
						view.detailsPath(anchor), view.texts().get("show.all", view.all(anchor)))
				: Html.EMPTY;
		return items.markup().isEmpty() ? Html.EMPTY : Html.of("""
				<section class="artdeco-card"><div id="{}" class="pv-profile-card__anchor"></div><h2>{}</h2>
				<div class="pvs-list__outer-container"><ul class="pvs-list">{}</ul>{}</div></section>""", anchor,
				twice(view.texts().get(anchor)), items, more);
	}

	private static Html experience(ProfileView view, List<Position> positions) {
		String fullTime = view.texts().get("full.time");
		if (!view.isOneCompany()) {
			return Html.all(positions.stream()
				.map((position) -> position(view.texts(), position, position.company().name() + " · " + fullTime))
				.toList());
		}
		Html roles = Html.all(positions.stream().map((role) -> position(view.texts(), role, fullTime)).toList());
		return item(positions.getFirst().company().name(), Optional.of(fullTime), Optional.empty(), Optional.empty(),
				Html.of("<ul class=\"pvs-list\">{}</ul>", roles));
	}

	private static Html position(Texts texts, Position position, String company) {
		Html description = position.description()
			.map((text) -> Html.of("<ul class=\"pvs-list\"><li>{}</li></ul>", longText(text)))
			.orElse(Html.EMPTY);
		return item(position.title(), Optional.of(company), Optional.of(texts.datesAndDuration(position)),
				position.location(), description);
	}

	private static Html education(ProfileView view) {
		return Html.all(view.member()
			.education()
			.stream()
			.map((school) -> item(school.name(), school.degree(), school.years(), Optional.empty(), Html.EMPTY))
			.toList());
	}

	private static Html simple(List<String> names, Optional<String> note) {
		return Html.all(names.stream()
			.map((name) -> item(name, Optional.empty(), Optional.empty(), note, Html.EMPTY))
			.toList());
	}

	private static Html item(String title, Optional<String> second, Optional<String> caption, Optional<String> light,
			Html below) {
		return Html.of("""
				<li class="artdeco-list__item"><div class="mr1 t-bold">{}</div>{}{}{}
				<div class="pvs-entity__sub-components">{}</div></li>""", twice(title),
				optional("<span class=\"t-14 t-normal\">{}</span>", second.map(EmberProfile::twice)), optional("""
						<span class="t-14 t-normal t-black--light">
						<span class="pvs-entity__caption-wrapper" aria-hidden="true">{}</span></span>""", caption),
				optional("<span class=\"t-14 t-normal t-black--light\">{}</span>", light.map(EmberProfile::twice)),
				below);
	}

	private static Html optional(String template, Optional<?> value) {
		return value.map((present) -> Html.of(template, present)).orElse(Html.EMPTY);
	}

	private static Html longText(String text) {
		return Html.of("<div class=\"inline-show-more-text\">{}</div>", twice(text));
	}

	private static Html twice(String text) {
		return Html.of("<span aria-hidden=\"true\">{}</span><span class=\"visually-hidden\">{}</span>", text, text);
	}

}
