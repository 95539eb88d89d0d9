package com.zigral.standin.linkedin;

import com.zigral.standin.linkedin.markup.Hashed;
import com.zigral.standin.linkedin.markup.PageFrame;
import com.zigral.standin.linkedin.member.Texts;
import j2html.tags.DomContent;
import j2html.tags.specialized.InputTag;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.main;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.span;

/**
 * The pages on which somebody logs in.
 */
final class LoginPages {

	private static final String SCRIPT = PageFrame.resource("login.js");

	private LoginPages() {
	}

	/**
	 * The log-in page of 2026: no form, no names, ids that React makes, and a pair of
	 * fields that is not displayed before the one that is.
	 * @param texts the language
	 * @param token what has to come back with the password
	 * @return the page
	 */
	static DomContent login(Texts texts, String token) {
		return PageFrame.page(texts, texts.get("login") + " | LinkedIn",
				main(div(h1(texts.get("login")).withClass(Hashed.name()),
						div(username(0), password(1)).withClass(Hashed.UNDISPLAYED),
						div(otherWay(texts, "login.apple"), otherWay(texts, "login.google"), p(texts.get("or"))),
						div(label(texts.get("username")).withFor(id(2)), username(2)),
						div(label(texts.get("password")).withFor(id(3)), password(3), plainButton(texts.get("show"))),
						a(texts.get("login.forgot")).withHref("/checkpoint/rp/request-password-reset"),
						div(input().withId(id(4)).withType("checkbox"), label(texts.get("login.keep")).withFor(id(4))),
						plainButton(texts.get("login"))))
					.withClass(Hashed.name()),
				rawHtml("<code style=\"display: none\"><!--{\"csrfToken\":\"%s\"}--></code>".formatted(token)),
				script(rawHtml(SCRIPT)));
	}

	private static InputTag username(int number) {
		return input().withId(id(number)).withType("email").attr("autocomplete", "username");
	}

	private static InputTag password(int number) {
		return input().withId(id(number)).withType("password").attr("autocomplete", "current-password");
	}

	private static String id(int number) {
		return "«r" + number + "»";
	}

	private static DomContent otherWay(Texts texts, String key) {
		return plainButton(texts.get(key));
	}

	private static DomContent plainButton(String text) {
		return button(span(text)).withType("button").withClass(Hashed.name());
	}

	/**
	 * The form that was there before, and still is for some.
	 * @param texts the language
	 * @param token what has to come back with the password
	 * @param refused whether to say that the password was wrong
	 * @return the page
	 */
	static DomContent olderLogin(Texts texts, String token, boolean refused) {
		return PageFrame.page(texts, texts.get("login") + " | LinkedIn", main(h1(texts.get("login")),
				form(input().withType("hidden").withName("loginCsrfParam").withValue(token),
						label(texts.get("username")).withFor("username"),
						input().withId("username")
							.withName("session_key")
							.withType("text")
							.attr("autocomplete", "username")
							.isRequired(),
						label(texts.get("password")).withFor("password"),
						input().withId("password").withName("session_password").withType("password").isRequired(),
						iff(refused,
								div(texts.get("login.refused")).withId("error-for-password").attr("role", "alert")),
						button(texts.get("login")).withType("submit"))
					.withMethod("post")
					.withAction("/checkpoint/lg/login-submit")));
	}

	/**
	 * The page that asks for the PIN that was sent to the account's owner.
	 * @param texts the language
	 * @param refused whether to say that the PIN was wrong
	 * @return the page
	 */
	static DomContent pin(Texts texts, boolean refused) {
		return PageFrame.page(texts, texts.get("captcha") + " | LinkedIn",
				main(h1(texts.get("checkpoint")), form(label(texts.get("pin")).withFor("input__email_verification_pin"),
						input().withId("input__email_verification_pin").withName("pin").withType("text").isRequired(),
						iff(refused, div(texts.get("pin.refused")).withId("error-for-pin").attr("role", "alert")),
						button(texts.get("login")).withType("submit").withId("email-pin-submit-button"))
					.withId("email-pin-challenge")
					.withMethod("post")
					.withAction("/checkpoint/challenge/verify")).withClass("app__content"));
	}

	static DomContent restricted(Texts texts) {
		return PageFrame.page(texts, "LinkedIn",
				main(h1(texts.get("restricted")), a("LinkedIn Help").withHref("/help/linkedin/answer/a1340522")));
	}

	static DomContent captcha(Texts texts) {
		return PageFrame.page(texts, texts.get("captcha") + " | LinkedIn",
				main(form(div().withId("captchaV2-target"),
						input().withType("hidden")
							.withName("pageInstance")
							.withValue("urn:li:page:checkpoint_ch_captchaV2Challenge"))
					.withId("captcha-challenge")
					.withMethod("post")).withClass("app__content"));
	}

}
