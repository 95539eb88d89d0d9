package com.zigral.standin.linkedin;

import java.util.List;
import java.util.function.Predicate;

/**
 * The dialogs by which somebody is invited, and the list of who was. They look the same
 * in every generation.
 */
final class InvitationPages {

	/** What a note may have on a basic account. */
	private static final int LONGEST_NOTE = 200;

	private InvitationPages() {
	}

	static Html ask(Texts texts, Member member, String name, Reach reach) {
		if (reach == Reach.EMAIL_REQUIRED) {
			return dialog(texts, member, Html.of("""
					<p>{}</p><label>E-Mail <input type="email" name="email"></label>""", texts.get("email.ask")),
					Html.of("<button type=\"button\" class=\"artdeco-button--primary\" disabled>{}</button>",
							texts.get("send")));
		}
		return dialog(texts, member, Html.of("<p>{}</p>", texts.get("invite.personal", name)),
				Html.of("""
						<button type="button" class="artdeco-button artdeco-button--secondary" data-add-note="{}">{}</button>
						<button type="button" class="artdeco-button artdeco-button--primary" data-send>{}</button>""",
						"/preload/custom-invite/note/?vanityName=" + Words.encoded(member.slug()),
						texts.get("add.note"), texts.get("send.bare")));
	}

	static Html note(Texts texts, Member member, String name) {
		return dialog(texts, member,
				Html.of("""
						<p>{}</p><textarea id="custom-message" name="message" maxlength="{}"></textarea>""",
						texts.get("invite.personal", name), LONGEST_NOTE),
				Html.of("""
						<button type="button" class="artdeco-button artdeco-button--muted" data-dismiss>{}</button>
						<button type="button" class="artdeco-button artdeco-button--primary" data-send disabled>{}</button>""",
						texts.get("cancel"), texts.get("send")));
	}

	static Html upsell(Texts texts) {
		return Html.of("""
				<div role="dialog" class="artdeco-modal modal-upsell">{}<h2>{}</h2>
				<a href="/premium/products/?upsellOrderOrigin=custom-invite">Premium</a></div>""", dismiss(texts),
				texts.get("note.upsell"));
	}

	static Html sent(Texts texts, List<Member> pending, Predicate<Member> kept) {
		return Html.of("<main><h1>{}</h1><ul>{}</ul></main>", texts.get("sent.invitations"),
				Html.all(pending.stream()
					.map((member) -> Html.of("""
							<li class="invitation-card"><a href="{}">{}</a><p>{}</p><p>{}</p>{}</li>""", member.path(),
							member.name(), member.headline(), texts.get("sent.today"),
							kept.test(member) ? Html.EMPTY : withdrawal(texts, member)))
					.toList()));
	}

	private static Html withdrawal(Texts texts, Member member) {
		return Html.of("""
				<button type="button" aria-label="{}" data-withdraw="{}" data-words="{}|{}|{}">{}</button>""",
				texts.get("withdraw.from", member.name()), member.slug(), texts.get("withdraw"), texts.get("cancel"),
				texts.get("withdraw"), texts.get("withdraw"));
	}

	private static Html dialog(Texts texts, Member member, Html content, Html actions) {
		return Html.of("""
				<div role="dialog" class="artdeco-modal send-invite" data-member="{}" data-limit="{}">{}<h2>{}</h2>
				<div class="artdeco-modal__content">{}</div><div class="artdeco-modal__actionbar">{}</div></div>""",
				member.slug(), texts.get("limit.title"), dismiss(texts), texts.get("invite.title"), content, actions);
	}

	private static Html dismiss(Texts texts) {
		return Html.of("""
				<button type="button" class="artdeco-modal__dismiss" aria-label="{}" data-dismiss>×</button>""",
				texts.get("dismiss"));
	}

}
