package com.zigral.standin.linkedin;

import java.util.List;

/**
 * The dialog with a member's contact info. Links to websites lead through a page of the
 * site that warns of what is outside.
 */
final class ContactPages {

	private ContactPages() {
	}

	static Html dialog(ProfileView view, Generation generation) {
		Contact contact = Contact.of(view.member()).to(view.standing());
		return switch (generation) {
			case S26 -> hashed(view, contact);
			case E26, E24 -> readable(view, contact);
		};
	}

	private static Html hashed(ProfileView view, Contact contact) {
		return Html.of("""
				<div role="dialog" class="{}"><h2>{}</h2>
				<div><p>LinkedIn</p><a href="https://www.linkedin.com{}">linkedin.com{}</a></div>{}{}{}
				<button type="button" data-dismiss>{}</button></div>""", Hashed.name(),
				view.texts().get("contact.info"), view.member().path(), view.member().path(),
				websites(contact, "<div><p>Web</p>{}</div>"),
				contact.phone()
					.map((phone) -> Html.of("<div><p>Phone</p><p>{} (Mobile)</p></div>", phone))
					.orElse(Html.EMPTY),
				contact.email()
					.map((email) -> Html.of("<div><p>Email</p><a href=\"mailto:{}\">{}</a></div>", email, email))
					.orElse(Html.EMPTY),
				view.texts().get("dismiss"));
	}

	private static Html readable(ProfileView view, Contact contact) {
		return Html.of("""
				<div role="dialog" class="artdeco-modal"><h1>{}</h1><div class="pv-profile-section pv-contact-info">
				<section class="pv-contact-info__contact-type ci-vanity-url"><a href="https://www.linkedin.com{}">{}</a>
				</section>{}{}{}</div><button type="button" data-dismiss>{}</button></div>""", view.name(),
				view.member().path(), view.member().path(),
				websites(contact, "<section class=\"pv-contact-info__contact-type ci-websites\">{}</section>"),
				contact.phone().map((phone) -> Html.of("""
						<section class="pv-contact-info__contact-type ci-phone"><ul><li>
						<span class="t-14 t-black t-normal">{}</span> <span class="t-14 t-black--light">(Mobile)</span>
						</li></ul></section>""", phone)).orElse(Html.EMPTY),
				contact.email()
					.map((email) -> Html
						.of("""
								<section class="pv-contact-info__contact-type ci-email"><a href="mailto:{}">{}</a></section>""",
								email, email))
					.orElse(Html.EMPTY),
				view.texts().get("dismiss"));
	}

	private static Html websites(Contact contact, String around) {
		List<Html> links = contact.websites()
			.stream()
			.map((url) -> Html.of("<a href=\"https://www.linkedin.com/safety/go?url={}&trk=x\">{}</a>",
					Words.encoded(url), url.replaceFirst("^https?://", "")))
			.toList();
		return links.isEmpty() ? Html.EMPTY : Html.of(around, Html.all(links));
	}

}
