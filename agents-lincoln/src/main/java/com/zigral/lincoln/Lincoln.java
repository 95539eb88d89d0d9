package com.zigral.lincoln;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Agent;
import com.zigral.agent.Artifact;
import com.zigral.agent.ErrorKind;
import com.zigral.agent.Outcome;
import com.zigral.agent.Outreach;
import com.zigral.agent.SignIn;
import com.zigral.agent.StepContext;
import com.zigral.lincoln.Trouble.Evidence;

/**
 * The LinkedIn agent. It works for one account through one browser, which it starts when
 * it is first needed and closes when it is idle; actions wait for each other.
 */
public final class Lincoln implements Agent, AutoCloseable {

	/** When the site asks to slow down without saying until when. */
	private static final Duration COOLING_OFF = Duration.ofMinutes(30);

	private final ReentrantLock account = new ReentrantLock(true);

	private final LincolnSettings settings;

	private final String accountName;

	private final SessionStore store;

	private final BrowserThread browser;

	private final LinkedIn linkedIn;

	private final PeopleSearch peopleSearch;

	private final ProfileCollection profileCollection;

	private final PageCapture pageCapture;

	/**
	 * Create the agent. Nothing is started before the first action.
	 * @param settings what it must be told
	 */
	public Lincoln(LincolnSettings settings) {
		this(settings, Pace.Sleeper.REAL);
	}

	Lincoln(LincolnSettings settings, Pace.Sleeper sleeper) {
		this.settings = settings;
		this.accountName = settings.credentials().map(LincolnSettings.Credentials::username).orElse("linkedin");
		this.store = new SessionStore(settings);
		this.browser = new BrowserThread(settings, this.store);
		this.linkedIn = new LinkedIn(settings, this.browser, this.store, new Pace(settings.pause(), sleeper));
		this.peopleSearch = new PeopleSearch(this.linkedIn, settings);
		this.profileCollection = new ProfileCollection(this.linkedIn, settings);
		this.pageCapture = new PageCapture(this.linkedIn, settings);
	}

	@Override
	public String name() {
		return "lincoln";
	}

	@Override
	public String description() {
		return "Works with LinkedIn in a real browser: finds people, reads their profiles, "
				+ "invites them, writes to them and sees who has answered.";
	}

	@Override
	public List<Action> actions() {
		return List.of(PeopleSearch.ACTION, ProfileCollection.ACTION, Mailing.INVITATIONS.action(),
				Mailing.MESSAGES.action(), ReplyCheck.ACTION, Withdrawal.ACTION, PageCapture.ACTION);
	}

	@Override
	public Optional<String> account() {
		return Optional.of(this.accountName);
	}

	@Override
	public Optional<SignIn> signIn() {
		return this.store.signIn();
	}

	@Override
	public List<Outreach> outreach(ActionRequest request) {
		return switch (request.action()) {
			case "send_connection_requests" -> Mailing.INVITATIONS.outreach(request);
			case "send_messages" -> Mailing.MESSAGES.outreach(request);
			default -> List.of();
		};
	}

	@Override
	public Outcome perform(ActionRequest request, StepContext context) throws InterruptedException {
		this.account.lockInterruptibly();
		try {
			this.linkedIn.begin(context.answer());
			return switch (request.action()) {
				case "search_people" -> this.peopleSearch.run(request, context);
				case "collect_profiles" -> this.profileCollection.run(request, context);
				case "send_connection_requests" -> Mailing.INVITATIONS.run(this.linkedIn, request, context);
				case "send_messages" -> Mailing.MESSAGES.run(this.linkedIn, request, context);
				case "check_replies" -> new ReplyCheck(this.linkedIn).run(request, context);
				case "withdraw_invitations" -> new Withdrawal(this.linkedIn).run(request, context);
				case "capture_page" -> this.pageCapture.run(request, context);
				default -> throw new IllegalArgumentException("Lincoln has no action '" + request.action() + "'");
			};
		}
		catch (Trouble ex) {
			return outcome(ex, context);
		}
		catch (BrowserLostException ex) {
			return new Outcome.Failed(ErrorKind.BROWSER_CRASHED, ex.getMessage() + ", and so did its replacement", true,
					List.of());
		}
		finally {
			this.account.unlock();
		}
	}

	/**
	 * Open a search and one profile, read-only, and see whether their fields are still
	 * where Lincoln looks for them.
	 * @return what was found, and how
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public Examination examine() throws InterruptedException {
		this.account.lockInterruptibly();
		try {
			this.linkedIn.begin(Optional.empty());
			return new Examiner(this.linkedIn, this.settings).examine();
		}
		finally {
			this.account.unlock();
		}
	}

	/** Close the browser. No action may be performed afterwards. */
	@Override
	public void close() {
		this.browser.close();
	}

	private static Outcome outcome(Trouble trouble, StepContext context) {
		Optional<Artifact> screenshot = trouble.evidence()
			.map((evidence) -> context.keep("failure.png", "image/png", evidence.screenshot()));
		Optional<ErrorKind> kind = Optional.of(trouble.kind());
		if (trouble.retryAfter().isPresent()) {
			return later(trouble, trouble.retryAfter().get(), context);
		}
		return switch (trouble.kind()) {
			case CHALLENGE, RESTRICTED -> new Outcome.NeedsHuman(kind, trouble.message(), screenshot);
			case RATE_LIMITED, LIMIT_REACHED -> later(trouble, COOLING_OFF, context);
			case AUTH_REQUIRED, PAGE_CHANGED, NOT_FOUND, PRECONDITION, TIMEOUT, NETWORK, BROWSER_CRASHED, OTHER ->
				new Outcome.Failed(trouble.kind(), trouble.message(), trouble.kind().isRetryable(),
						artifacts(trouble, screenshot, context));
		};
	}

	private static Outcome.NotBefore later(Trouble trouble, Duration wait, StepContext context) {
		return new Outcome.NotBefore(context.clock().instant().plus(wait), trouble.message(),
				Optional.of(trouble.kind()));
	}

	private static List<Artifact> artifacts(Trouble trouble, Optional<Artifact> screenshot, StepContext context) {
		Optional<Artifact> html = trouble.evidence()
			.map(Evidence::html)
			.map((text) -> context.keep("failure.html", "text/html", text.getBytes(StandardCharsets.UTF_8)));
		return List.of(screenshot, html).stream().flatMap(Optional::stream).toList();
	}

}
