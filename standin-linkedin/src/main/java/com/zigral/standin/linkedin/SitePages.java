package com.zigral.standin.linkedin;

/**
 * The pages that look the same in every generation, and what every page has around it.
 */
final class SitePages {

	private SitePages() {
	}

	static Html withNavigation(Texts texts, String title, Html content) {
		return Html.of(PageFrame.withNavigation(texts, title, content.content()));
	}

	static Html login(Texts texts, String csrf, boolean refused) {
		Html error = refused
				? Html.of("<div id=\"error-for-password\" role=\"alert\">{}</div>", texts.get("login.refused"))
				: Html.EMPTY;
		return page(texts, "LinkedIn", Html.of("""
				<main><h1>{}</h1><form method="post" action="/checkpoint/lg/login-submit">
				<input type="hidden" name="loginCsrfParam" value="{}">
				<label>{} <input id="username" name="session_key" type="text" autocomplete="username" required></label>
				<label>{} <input id="password" name="session_password" type="password" required></label>
				{}<button type="submit">{}</button></form></main>""", texts.get("login"), csrf, texts.get("username"),
				texts.get("password"), error, texts.get("login")));
	}

	static Html pin(Texts texts, boolean refused) {
		Html error = refused ? Html.of("<div id=\"error-for-pin\" role=\"alert\">{}</div>", texts.get("pin.refused"))
				: Html.EMPTY;
		return page(texts, "LinkedIn", Html.of("""
				<main><h1>{}</h1><form method="post" action="/checkpoint/challenge/verify">
				<label>{} <input id="input__email_verification_pin" name="pin" type="text" required></label>
				{}<button type="submit">{}</button></form></main>""", texts.get("checkpoint"), texts.get("pin"), error,
				texts.get("login")));
	}

	static Html restricted(Texts texts) {
		return page(texts, "LinkedIn", Html.of("""
				<main><h1>{}</h1><a href="/help/linkedin/answer/a1340522">LinkedIn Help</a></main>""",
				texts.get("restricted")));
	}

	static Html captcha(Texts texts) {
		return page(texts, "LinkedIn",
				Html.of("<main><h1>{}</h1><iframe id=\"captcha-internal\" title=\"Captcha\"></iframe></main>",
						texts.get("checkpoint")));
	}

	static Html message(Texts texts, String key) {
		return page(texts, "LinkedIn", Html.of("<main><h1>{}</h1></main>", texts.get(key)));
	}

	private static Html page(Texts texts, String title, Html body) {
		return Html.of(PageFrame.page(texts, title, body.content()));
	}

}
