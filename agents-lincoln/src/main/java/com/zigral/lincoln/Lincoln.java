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
import com.zigral.lincoln.browser.BrowserLostException;
import com.zigral.lincoln.browser.BrowserThread;
import com.zigral.lincoln.browser.Evidence;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.browser.Throttle;
import com.zigral.lincoln.doctor.Examination;
import com.zigral.lincoln.doctor.Examiner;
import com.zigral.lincoln.doctor.PageCapture;
import com.zigral.lincoln.inbox.ReplyCheck;
import com.zigral.lincoln.outreach.OutreachAction;
import com.zigral.lincoln.outreach.Withdrawal;
import com.zigral.lincoln.profile.ProfileCollection;
import com.zigral.lincoln.search.CandidateSearch;
import com.zigral.lincoln.search.PeopleSearch;
import com.zigral.lincoln.session.LinkedInSite;
import com.zigral.lincoln.session.SessionStore;
import com.zigral.lincoln.sweep.ConnectionSweep;
import com.zigral.lincoln.sweep.InboxSweep;

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

	private final LinkedInSite linkedIn;

	private final PeopleSearch peopleSearch;

	private final CandidateSearch candidateSearch;

	private final ProfileCollection profileCollection;

	private final PageCapture pageCapture;

	private final List<Action> actions;

	/**
	 * Create the agent. Nothing is started before the first action.
	 * @param settings what it must be told
	 */
	public Lincoln(LincolnSettings settings) {
		this(settings, Throttle.Sleeper.REAL);
	}

	Lincoln(LincolnSettings settings, Throttle.Sleeper sleeper) {
		this.settings = settings;
		this.accountName = settings.credentials().map(LincolnSettings.Credentials::username).orElse("linkedin");
		this.store = new SessionStore(settings);
		this.browser = new BrowserThread(settings, this.store::load);
		this.linkedIn = new LinkedInSite(settings, this.browser, this.store, new Throttle(settings.pause(), sleeper));
		this.peopleSearch = new PeopleSearch(this.linkedIn, settings);
		this.candidateSearch = new CandidateSearch(this.linkedIn, settings);
		this.profileCollection = new ProfileCollection(this.linkedIn, settings);
		this.pageCapture = new PageCapture(this.linkedIn, settings);
		this.actions = List.of(PeopleSearch.ACTION, CandidateSearch.ACTION, ProfileCollection.ACTION,
				OutreachAction.invitations(settings.noteLength()), OutreachAction.MESSAGES.action(), ReplyCheck.ACTION,
				Withdrawal.ACTION, PageCapture.ACTION, InboxSweep.ACTION, ConnectionSweep.ACTION);
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
		return this.actions;
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
			case "send_connection_requests" -> OutreachAction.INVITATIONS.outreach(request);
			case "send_messages" -> OutreachAction.MESSAGES.outreach(request);
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
				case "find_people" -> this.candidateSearch.run(request, context);
				case "collect_profiles" -> this.profileCollection.run(request, context);
				case "send_connection_requests" -> OutreachAction.INVITATIONS.run(this.linkedIn, request, context);
				case "send_messages" -> OutreachAction.MESSAGES.run(this.linkedIn, request, context);
				case "check_replies" -> new ReplyCheck(this.linkedIn).run(request, context);
				case "withdraw_invitations" -> new Withdrawal(this.linkedIn).run(request, context);
				case "read_inbox" -> new InboxSweep(this.linkedIn).run(request, context);
				case "read_connections" -> new ConnectionSweep(this.linkedIn).run(request, context);
				case "capture_page" -> this.pageCapture.run(request, context);
				default -> throw new IllegalArgumentException("Lincoln has no action '" + request.action() + "'");
			};
		}
		catch (LinkedInException ex) {
			return outcome(ex, context);
		}
		catch (BrowserLostException ex) {
			return new Outcome.Failed(ErrorKind.BROWSER_CRASHED, ex.getMessage() + ", and so did its replacement",
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

	private static Outcome outcome(LinkedInException failure, StepContext context) {
		Optional<Artifact> screenshot = failure.evidence()
			.map((evidence) -> context.keep("failure.png", "image/png", evidence.screenshot()));
		Optional<ErrorKind> kind = Optional.of(failure.kind());
		if (failure.retryAfter().isPresent()) {
			return later(failure, failure.retryAfter().get(), context);
		}
		return switch (failure.kind()) {
			case CHALLENGE, RESTRICTED -> new Outcome.NeedsHuman(kind, failure.reason(), screenshot);
			case RATE_LIMITED, LIMIT_REACHED -> later(failure, COOLING_OFF, context);
			case AUTH_REQUIRED, PAGE_CHANGED, NOT_FOUND, PRECONDITION, TIMEOUT, NETWORK, BUSY, BROWSER_CRASHED, OTHER ->
				new Outcome.Failed(failure.kind(), failure.reason(), artifacts(failure, screenshot, context));
		};
	}

	private static Outcome.NotBefore later(LinkedInException failure, Duration wait, StepContext context) {
		return new Outcome.NotBefore(context.clock().instant().plus(wait), failure.reason(),
				Optional.of(failure.kind()));
	}

	private static List<Artifact> artifacts(LinkedInException failure, Optional<Artifact> screenshot,
			StepContext context) {
		Optional<Artifact> html = failure.evidence()
			.map(Evidence::html)
			.map((text) -> context.keep("failure.html", "text/html", text.getBytes(StandardCharsets.UTF_8)));
		return List.of(screenshot, html).stream().flatMap(Optional::stream).toList();
	}

}
