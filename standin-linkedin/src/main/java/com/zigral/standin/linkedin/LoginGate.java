package com.zigral.standin.linkedin;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who gets in: the login form, and where everybody else is sent.
 */
final class LoginGate {

	private static final String CSRF_COOKIE = "bcookie";

	private static final String PIN = "/checkpoint/challenge/AgFpin";

	private static final String RESTRICTED = "/checkpoint/challenge/AgGr";

	private static final Pattern NO_PAGE = Pattern.compile("/(voyager|preload|feed)/?.*|.*/more/");

	private final Sessions sessions;

	private final Ledger ledger;

	private final FaultControls faults;

	LoginGate(Sessions sessions, Ledger ledger, FaultControls faults) {
		this.sessions = sessions;
		this.ledger = ledger;
		this.faults = faults;
	}

	Optional<Response> answer(Request request) {
		return switch (request.path()) {
			case "/login", "/login/", "/uas/login" -> Optional.of(loginForm(request, false));
			case "/authwall" -> Optional.of(Response.page(200, SitePages.message(texts(), "login")));
			case "/checkpoint/lg/login-submit" -> Optional.of(login(request));
			case "/checkpoint/challenge/AgE7" ->
				Optional.of(Response.page(200, SitePages.message(texts(), "checkpoint")));
			case PIN -> Optional.of(Response.page(200, SitePages.pin(texts(), false)));
			case "/checkpoint/challenge/verify" -> Optional.of(verify(request));
			case RESTRICTED -> Optional.of(Response.page(200, SitePages.restricted(texts())));
			default -> this.sessions.accountOf(request).isPresent() ? instead(request) : Optional.of(away(request));
		};
	}

	private Optional<Response> instead(Request request) {
		if (this.faults.isRestricted()) {
			return Optional.of(Response.redirect(RESTRICTED));
		}
		if (this.faults.isCaptcha()) {
			return Optional.of(Response.page(200, SitePages.captcha(texts())));
		}
		boolean isPage = !NO_PAGE.matcher(request.path()).matches();
		return (isPage && this.faults.isOneTooMany()) ? Optional.of(away(request)) : Optional.empty();
	}

	private Response verify(Request request) {
		if (this.sessions.sentPin().equals(Optional.ofNullable(request.form().get("pin")))) {
			return opened(request);
		}
		this.ledger.add(LedgerEntry.Kind.PIN_REFUSED, PracticeLinkedIn.USERNAME, request.path());
		return Response.page(200, SitePages.pin(texts(), true));
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
		if (this.faults.isCheckpoint()) {
			this.ledger.add(LedgerEntry.Kind.CHECKPOINT, username, request.path());
			return Response.redirect("/checkpoint/challenge/AgE7");
		}
		if (this.faults.isPin()) {
			this.sessions.sendPin();
			this.ledger.add(LedgerEntry.Kind.PIN, username, request.path());
			return Response.redirect(PIN);
		}
		return opened(request);
	}

	private Response opened(Request request) {
		String username = PracticeLinkedIn.USERNAME;
		this.ledger.add(LedgerEntry.Kind.LOGIN, username, request.path());
		return Response.redirect("/feed/").withCookie(Sessions.COOKIE, this.sessions.open(username));
	}

	private Texts texts() {
		return new Texts(this.faults.language());
	}

}
