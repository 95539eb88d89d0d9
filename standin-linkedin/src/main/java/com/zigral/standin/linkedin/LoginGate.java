package com.zigral.standin.linkedin;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.zigral.standin.linkedin.markup.Ledger;
import com.zigral.standin.linkedin.markup.LedgerEntry;
import com.zigral.standin.linkedin.markup.PlainPages;
import com.zigral.standin.linkedin.markup.Request;
import com.zigral.standin.linkedin.markup.Response;
import com.zigral.standin.linkedin.member.Texts;
import com.zigral.standin.linkedin.member.Words;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who gets in: the login form, and where everybody else is sent.
 */
final class LoginGate {

	private static final String CSRF_COOKIE = "bcookie";

	private static final String PIN = "/checkpoint/challenge/AgFpin";

	private static final String RESTRICTED = "/checkpoint/challenge/AgGr";

	private static final String CAPTCHA = "/checkpoint/challenge/AgHcaptchaV2";

	private static final Pattern NO_PAGE = Pattern.compile("/(voyager|preload|feed)/?.*|.*/more/");

	private final JsonMapper json = new JsonMapper();

	private final Sessions sessions;

	private final Ledger ledger;

	private final FaultControls faults;

	private final Detours detours;

	LoginGate(Sessions sessions, Ledger ledger, FaultControls faults, Detours detours) {
		this.sessions = sessions;
		this.ledger = ledger;
		this.faults = faults;
		this.detours = detours;
	}

	Optional<Response> answer(Request request) {
		Optional<Response> detour = this.detours.on(request.path()).map(Response::redirect);
		return detour.isPresent() ? detour : page(request);
	}

	private Optional<Response> page(Request request) {
		return switch (request.path()) {
			case "/login", "/login/", "/uas/login" -> Optional.of(loginForm(request, false));
			case "/authwall" -> Optional.of(Response.page(200, PlainPages.message(texts(), "login")));
			case "/checkpoint/lg/login-submit" -> Optional.of(login(request));
			case "/checkpoint/lg/sign-in" -> Optional.of(signIn(request));
			case CAPTCHA ->
				Optional.of(this.faults.isCaptcha() ? Response.page(200, LoginPages.captcha(texts())) : toFeed());
			case "/checkpoint/challenge/AgE7" ->
				Optional.of(Response.page(200, PlainPages.message(texts(), "checkpoint")));
			case PIN -> Optional.of(Response.page(200, LoginPages.pin(texts(), false)));
			case "/checkpoint/challenge/verify" -> Optional.of(verify(request));
			case RESTRICTED -> Optional.of(Response.page(200, LoginPages.restricted(texts())));
			default -> this.sessions.accountOf(request).isPresent() ? instead(request) : Optional.of(away(request));
		};
	}

	private Optional<Response> instead(Request request) {
		if (this.faults.isRestricted()) {
			return Optional.of(Response.redirect(RESTRICTED));
		}
		if (this.faults.isCaptcha()) {
			return Optional.of(Response.redirect(CAPTCHA));
		}
		boolean isPage = !NO_PAGE.matcher(request.path()).matches();
		return (isPage && this.faults.isOneTooMany()) ? Optional.of(away(request)) : Optional.empty();
	}

	private Response verify(Request request) {
		if (this.sessions.sentPin().equals(Optional.ofNullable(request.form().get("pin")))) {
			return opened(request);
		}
		this.ledger.add(LedgerEntry.Kind.PIN_REFUSED, PracticeLinkedIn.USERNAME, request.path());
		return Response.page(200, LoginPages.pin(texts(), true));
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
		String token = Optional.ofNullable(request.cookies().get(CSRF_COOKIE)).orElseGet(this.sessions::token);
		return Response.page(200, (this.faults.isOlderLogin() || refused)
				? LoginPages.olderLogin(texts(), token, refused) : LoginPages.login(texts(), token))
			.withCookie(CSRF_COOKIE, token);
	}

	private Response login(Request request) {
		if (!isFromItsPage(request)) {
			return Response.page(403, PlainPages.message(texts(), "login"));
		}
		return isRight(request) ? admitted(request) : loginForm(request, true);
	}

	/**
	 * What the page of 2026 asks for, which is no form: the answer says where to go, or
	 * what is wrong.
	 * @param request what was typed
	 * @return the answer
	 */
	private Response signIn(Request request) {
		if (!isFromItsPage(request)) {
			return Response.json(403, "{}");
		}
		if (!isRight(request)) {
			return Response.json(200, this.json.writeValueAsString(Map.of("text", texts().get("login.refused"))));
		}
		Response admitted = admitted(request);
		String next = admitted.header("Location").orElseThrow();
		Response answer = Response.json(200, this.json.writeValueAsString(Map.of("next", next)));
		return admitted.header("Set-Cookie").map((cookie) -> answer.with("Set-Cookie", cookie)).orElse(answer);
	}

	private static boolean isFromItsPage(Request request) {
		String token = request.cookies().get(CSRF_COOKIE);
		return request.method().equals("POST") && token != null && token.equals(request.form().get("loginCsrfParam"));
	}

	private boolean isRight(Request request) {
		Map<String, String> form = request.form();
		String username = form.getOrDefault("session_key", "");
		boolean right = username.equals(PracticeLinkedIn.USERNAME)
				&& PracticeLinkedIn.PASSWORD.equals(form.get("session_password"));
		if (!right) {
			this.ledger.add(LedgerEntry.Kind.LOGIN_REFUSED, username, request.path());
		}
		return right;
	}

	private Response admitted(Request request) {
		String username = PracticeLinkedIn.USERNAME;
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
		return toFeed().withCookie(Sessions.COOKIE, this.sessions.open(username));
	}

	private Response toFeed() {
		return Response.redirect(this.detours.afterLogin().orElse("/feed/"));
	}

	private Texts texts() {
		return new Texts(this.faults.language());
	}

}
