package com.zigral.standin.linkedin.page;

import java.util.List;

import com.zigral.standin.linkedin.markup.Content;
import com.zigral.standin.linkedin.markup.Hashed;
import com.zigral.standin.linkedin.markup.ProfileView;
import com.zigral.standin.linkedin.markup.Sdui;
import com.zigral.standin.linkedin.markup.Svg;
import com.zigral.standin.linkedin.member.Contact;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Texts;
import com.zigral.standin.linkedin.member.Words;
import j2html.tags.DomContent;
import j2html.tags.specialized.ATag;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.ul;

/**
 * The dialog with a member's contact info. Links to websites lead through a page of the
 * site that warns of what is outside.
 */
public final class ContactPages {

	private final ProfileView view;

	private final Contact contact;

	private ContactPages(ProfileView view) {
		this.view = view;
		this.contact = Contact.of(view.member()).to(view.standing());
	}

	/**
	 * The dialog, with what the account gets to see of the member.
	 * @param view the member's profile
	 * @param generation the generation of the page it opens on
	 * @return the dialog alone, without a page around it
	 */
	public static DomContent dialog(ProfileView view, Generation generation) {
		ContactPages pages = new ContactPages(view);
		return switch (generation) {
			case S26 -> pages.sdui();
			case E26, E24 -> pages.ember();
		};
	}

	private DomContent sdui() {
		Texts texts = this.view.texts();
		return Sdui
			.box(texts.get("contact.info"),
					entry("linkedin-bug-medium", texts.get("profile.of", this.view.name()), profile()),
					iff(!this.contact.websites().isEmpty(),
							entry("link-medium", texts.get("websites"),
									each(websites(), (website) -> Sdui.line(website)))),
					Content.of(this.contact.phone(),
							(phone) -> entry("phone-handset-medium", texts.get("phone"),
									Sdui.line(phone + " (" + texts.get("mobile") + ")"))),
					Content.of(this.contact.email(),
							(email) -> entry("envelope-medium", texts.get("email"), mail(email))),
					iff(this.view.isConnected(),
							entry("people-medium", texts.get("connected"), Sdui.line("May 16, 2026"))))
			.attr("open", "");
	}

	private static DomContent entry(String icon, String heading, DomContent content) {
		return Sdui.box(Svg.named(icon), Sdui.box(Sdui.line(heading), content));
	}

	private DomContent ember() {
		Texts texts = this.view.texts();
		DomContent info = div(info("linkedin-bug-medium", texts.get("profile.of", this.view.name()), profile()),
				iff(!this.contact.websites().isEmpty(), info("link-medium", texts.get("websites"),
						ul(each(websites(), (website) -> li(website, span("(Blog)").withClass("t-black--light")))))),
				Content.of(this.contact.phone(), (phone) -> info("phone-handset-medium", texts.get("phone"),
						ul(li(span(phone).withClass("t-14 t-black t-normal"),
								span("(" + texts.get("mobile") + ")").withClass("t-14 t-black--light t-normal"))))),
				Content.of(this.contact.email(), (email) -> info("envelope-medium", texts.get("email"), mail(email))),
				iff(this.view.isConnected(),
						info("people-medium", texts.get("connected"),
								span("May 16, 2026").withClass("t-14 t-black t-normal"))))
			.withClass("pv-profile-section__section-info section-info");
		return div(
				button(Svg.tested("close-medium")).withType("button")
					.withClass("artdeco-modal__dismiss")
					.attr("aria-label", texts.get("dismiss"))
					.attr("data-practice-close", ""),
				div(h1(this.view.name()).withId("pv-contact-info")).withClass("artdeco-modal__header"),
				div(section(h2(texts.get("contact.info")).withClass("text-body-large-open mb4"), info)
					.withClass(Hashed.word())).withClass("artdeco-modal__content"))
			.withClass("artdeco-modal artdeco-modal--layer-default")
			.attr("role", "dialog")
			.attr("tabindex", "-1")
			.attr("aria-labelledby", "pv-contact-info");
	}

	private static DomContent info(String icon, String heading, DomContent content) {
		return section(Svg.tested(icon).withClass("pv-contact-info__contact-icon"),
				h3(heading).withClass("pv-contact-info__header t-16 t-black t-bold"), div(content))
			.withClass("pv-contact-info__contact-type");
	}

	private ATag profile() {
		String path = this.view.member().path().replaceFirst("/$", "");
		return a("linkedin.com" + path).withHref("https://www.linkedin.com" + path);
	}

	private static ATag mail(String email) {
		return a(email).withHref("mailto:" + email).withTarget("_blank");
	}

	private List<ATag> websites() {
		return this.contact.websites()
			.stream()
			.map((url) -> a(url.replaceFirst("^https?://", ""))
				.withHref("https://www.linkedin.com/safety/go?url=" + Words.encoded(url) + "&trk=x"))
			.toList();
	}

}
