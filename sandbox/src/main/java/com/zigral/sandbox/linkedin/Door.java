package com.zigral.sandbox.linkedin;

import java.util.Map;
import java.util.Optional;

/**
 * Who gets in: the login form, and where everybody else is sent.
 */
final class Door {

	private static final String CSRF_COOKIE = "bcookie";

	private final Sessions sessions;

	private final Ledger ledger;

	private final Troubles troubles;

	Door(Sessions sessions, Ledger ledger, Troubles troubles) {
		this.sessions = sessions;
		this.ledger = ledger;
		this.troubles = troubles;
	}

	Optional<Response> answer(Request request) {
		return switch (request.path()) {
			case "/login", "/login/", "/uas/login" -> Optional.of(loginForm(request, false));
			case "/authwall" -> Optional.of(Response.page(200, SitePages.message(texts(), "login")));
			case "/checkpoint/lg/login-submit" -> Optional.of(login(request));
			case "/checkpoint/challenge/AgE7" ->
				Optional.of(Response.page(200, SitePages.message(texts(), "checkpoint")));
			default -> this.sessions.accountOf(request).isPresent() ? Optional.empty() : Optional.of(away(request));
		};
	}

	private Response away(Request request) {
		String target = Words.encoded(request.pathAndQuery());
		if (request.cookies().containsKey(Sessions.COOKIE)) {
			return Response.redirect("/uas/login?session_redirect=" + target);
		}
		return request.path().startsWith("/in/") ? Response.redirect("/authwall?sessionRedirect=" + target)
				: Response.redirect("/login?session_redirect=" + target);
	}

	private Response loginForm(Request request, boolean refused) {
		String csrf = Optional.ofNullable(request.cookies().get(CSRF_COOKIE)).orElseGet(this.sessions::token);
		return Response.page(200, SitePages.login(texts(), csrf, refused)).withCookie(CSRF_COOKIE, csrf);
	}

	private Response login(Request request) {
		Map<String, String> form = request.form();
		String csrf = request.cookies().get(CSRF_COOKIE);
		String username = form.getOrDefault("session_key", "");
		if (!request.method().equals("POST") || csrf == null || !csrf.equals(form.get("loginCsrfParam"))) {
			return Response.page(403, SitePages.message(texts(), "login"));
		}
		if (!username.equals(PracticeLinkedIn.USERNAME)
				|| !PracticeLinkedIn.PASSWORD.equals(form.get("session_password"))) {
			this.ledger.add(LedgerEntry.Kind.LOGIN_REFUSED, username, request.path());
			return loginForm(request, true);
		}
		return admitted(request, username);
	}

	private Response admitted(Request request, String username) {
		if (this.troubles.isCheckpoint()) {
			this.ledger.add(LedgerEntry.Kind.CHECKPOINT, username, request.path());
			return Response.redirect("/checkpoint/challenge/AgE7");
		}
		this.ledger.add(LedgerEntry.Kind.LOGIN, username, request.path());
		return Response.redirect("/feed/").withCookie(Sessions.COOKIE, this.sessions.open(username));
	}

	private Texts texts() {
		return new Texts(this.troubles.language());
	}

}
