package com.zigral.lincoln.session;

import java.time.Duration;
import java.util.Optional;

import com.microsoft.playwright.Page;
import com.zigral.agent.ErrorKind;
import com.zigral.lincoln.LincolnSettings;
import com.zigral.lincoln.LincolnSettings.Credentials;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.browser.NavigationGuard;
import com.zigral.lincoln.browser.PageKind;

/**
 * The account's session during one action: opened when there is none, renewed once when
 * it has expired, and handed to a person wherever the site asks for one.
 */
final class Session {

	/** How soon to look again whether the person at the window has logged in. */
	private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

	private static final String OPEN_YOURSELF = "Log in to LinkedIn with a browser of your own, %s, and then say so here";

	private final LincolnSettings settings;

	private final SessionStore store;

	private final NavigationGuard guard;

	private final LoginPage loginPage;

	private Optional<String> answer = Optional.empty();

	private boolean seenMemberPage;

	private boolean renewed;

	private boolean unsaved;

	Session(LincolnSettings settings, SessionStore store, NavigationGuard guard) {
		this.settings = settings;
		this.store = store;
		this.guard = guard;
		this.loginPage = new LoginPage(settings, guard);
	}

	/**
	 * Begin another action.
	 * @param given what a person answered to the question that ended the last one
	 */
	void begin(Optional<String> given) {
		this.answer = given;
		this.seenMemberPage = false;
		this.renewed = false;
	}

	/**
	 * Go on where the browser was left: a page that still asks for the PIN gets it.
	 * @param page the open page
	 * @throws LinkedInException if a person is needed
	 */
	void resume(Page page) {
		if (isWithPerson(page)) {
			throw personAtWindow();
		}
		if (this.answer.isPresent() && PageKind.of(page) == PageKind.PIN) {
			String pin = this.answer.get();
			this.answer = Optional.empty();
			PinPage.enter(page, pin, this.guard);
			if (PageKind.of(page) == PageKind.PIN) {
				throw new LinkedInException(ErrorKind.CHALLENGE,
						"LinkedIn did not accept that PIN: answer with the one it sent "
								+ "last. The page that asks for it stays open");
			}
			requireMember(page);
			this.unsaved = true;
		}
	}

	/**
	 * Log in, because the page shows that nobody is.
	 * @param page the open page
	 * @throws LinkedInException if that cannot be done, or was done already
	 */
	void renew(Page page) {
		if (this.renewed) {
			throw new LinkedInException(ErrorKind.AUTH_REQUIRED,
					"LinkedIn has ended the session twice within one action: see "
							+ "whether somebody else works with the account, and retry");
		}
		this.renewed = this.seenMemberPage;
		this.store.end();
		if (!this.settings.browser().headless() && this.settings.credentials().isEmpty()) {
			page.navigate(this.settings.baseUrl() + "/login");
			throw personAtWindow();
		}
		this.loginPage.logIn(page);
		requireMember(page);
		this.unsaved = true;
	}

	/**
	 * Make sure that a page for members is open.
	 * @param page the open page
	 * @throws LinkedInException if it is something else
	 */
	void require(Page page) {
		requireMember(page);
		this.seenMemberPage = true;
		if (this.unsaved) {
			this.store.save(page.context().storageState());
			this.unsaved = false;
		}
	}

	private void requireMember(Page page) {
		switch (PageKind.of(page)) {
			case CONTENT, GONE -> {
			}
			case SIGNED_OUT -> throw new LinkedInException(ErrorKind.AUTH_REQUIRED,
					"LinkedIn ended the session right after the login");
			case RESTRICTED -> throw new LinkedInException(ErrorKind.RESTRICTED,
					"LinkedIn has restricted the account %s. "
						.formatted(this.settings.credentials().map(Credentials::username).orElse("that is logged in"))
							+ OPEN_YOURSELF.formatted("see what it wants"));
			case PIN ->
				throw isWithPerson(page) ? personAtWindow() : new LinkedInException(ErrorKind.CHALLENGE, pinQuestion());
			case CHALLENGE -> throw isWithPerson(page) ? personAtWindow() : new LinkedInException(ErrorKind.CHALLENGE,
					"LinkedIn wants to check who is there. " + OPEN_YOURSELF.formatted("pass the check there"));
		}
	}

	private String pinQuestion() {
		String question = "LinkedIn has sent a PIN to the account's owner, by e-mail or to the phone. Answer with it: "
				+ "the page that asks for it stays open for a quarter of an hour";
		return this.answer.isPresent() ? "The page that asked for the last PIN is gone. " + question : question;
	}

	private boolean isWithPerson(Page page) {
		return !this.settings.browser().headless() && switch (PageKind.of(page.url())) {
			case SIGNED_OUT, CHALLENGE, PIN -> true;
			case CONTENT, RESTRICTED, GONE -> false;
		};
	}

	private LinkedInException personAtWindow() {
		this.unsaved = true;
		return new LinkedInException(ErrorKind.AUTH_REQUIRED,
				"Log in to LinkedIn in the browser window that is open on Zigral's machine; Lincoln goes on by itself")
			.after(Optional.of(LOOK_AGAIN));
	}

}
