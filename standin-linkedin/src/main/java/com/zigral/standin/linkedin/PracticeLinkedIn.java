package com.zigral.standin.linkedin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zigral.standin.LoopbackHost;

/**
 * A practice LinkedIn on 127.0.0.1. It has one account, {@value #USERNAME}, and the same
 * people at every start. Over 250 lines because it is the face of the stand-in: it has
 * one short method for each thing that tests and people ask of it.
 */
public final class PracticeLinkedIn implements AutoCloseable {

	static final String USERNAME = "demo@zigral.example";

	static final String PASSWORD = "practice-makes-perfect";

	private final Catalog catalog = new Catalog();

	private final List<Member> members = new Population(this.catalog).members();

	private final Sessions sessions = new Sessions();

	private final FaultControls faults = new FaultControls(this.sessions);

	private final ListControls lists = new ListControls();

	private final MessagingControls messaging = new MessagingControls();

	private final Subscription subscription = new Subscription();

	private final Detours detours = new Detours();

	private final Ledger ledger;

	private final Network network;

	private final LivelyMembers livelyMembers;

	private final Admin admin;

	private final LoginGate loginGate;

	private final Searches searches;

	private final Site site;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final HttpServer server;

	private PracticeLinkedIn(InetSocketAddress address, Clock clock) throws IOException {
		this.ledger = new Ledger(clock);
		this.network = new Network(clock);
		this.livelyMembers = new LivelyMembers(this.members, this.network, this.ledger, clock);
		this.admin = new Admin(this.ledger, this.faults, this.detours, this.network, this.messaging, this.subscription,
				this.lists, this.livelyMembers::start);
		this.loginGate = new LoginGate(this.sessions, this.ledger, this.faults, this.detours);
		this.searches = new Searches(this.catalog, this.members, this.network, this.subscription, this.ledger,
				this.faults);
		this.site = new Site(this.members, this.searches,
				new SalesNavigator(this.catalog, this.members, this.subscription, this.ledger, this.faults),
				this.network, this.messaging, this.ledger, this.faults, this.lists, clock);
		this.server = HttpServer.create(address, 0);
		this.server.setExecutor(this.threads);
		LoopbackHost.guard(this.server.createContext("/", this::handle));
	}

	/**
	 * Start a site that only this machine reaches.
	 * @param port the port, 0 for any free one
	 * @return the running site
	 * @throws IOException if the port is taken
	 */
	public static PracticeLinkedIn start(int port) throws IOException {
		return start(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
	}

	/**
	 * Start a site.
	 * @param address where to listen
	 * @return the running site
	 * @throws IOException if the port is taken
	 */
	public static PracticeLinkedIn start(InetSocketAddress address) throws IOException {
		return start(address, Clock.systemUTC());
	}

	/**
	 * Start a site that lives by a clock of its own.
	 * @param address where to listen
	 * @param clock the clock
	 * @return the running site
	 * @throws IOException if the port is taken
	 */
	public static PracticeLinkedIn start(InetSocketAddress address, Clock clock) throws IOException {
		PracticeLinkedIn linkedIn = new PracticeLinkedIn(address, clock);
		linkedIn.server.start();
		return linkedIn;
	}

	/**
	 * Where the site is.
	 * @return the address, without a slash at its end
	 */
	public URI uri() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	/**
	 * The name to log in with.
	 * @return the name
	 */
	public String username() {
		return USERNAME;
	}

	/**
	 * The password to log in with.
	 * @return the password
	 */
	public String password() {
		return PASSWORD;
	}

	/**
	 * Everybody on the site, in the order in which searches show them.
	 * @return the people
	 */
	public List<Member> people() {
		return this.members;
	}

	/**
	 * Whom the site finds, hidden members included, on as many pages as it takes.
	 * @param criteria what to ask for
	 * @return the people in the order in which the site shows them
	 */
	public List<Member> search(Criteria criteria) {
		return this.searches.found(criteria);
	}

	/**
	 * A term of a search filter.
	 * @param facet the filter
	 * @param name the term's full name
	 * @return the term
	 * @throws java.util.NoSuchElementException if the filter has no such term
	 */
	public Term term(Facet facet, String name) {
		return this.catalog.term(facet, name);
	}

	/**
	 * What was done to the site.
	 * @return the ledger
	 */
	public Ledger ledger() {
		return this.ledger;
	}

	/**
	 * The account's connections, invitations and messages.
	 * @return the network
	 */
	public Network network() {
		return this.network;
	}

	/**
	 * What is odd about the account's conversations.
	 * @return the switches
	 */
	public MessagingControls messaging() {
		return this.messaging;
	}

	/**
	 * What is odd about the site's long lists.
	 * @return the switches
	 */
	public ListControls lists() {
		return this.lists;
	}

	/**
	 * Let members accept invitations and answer messages by themselves, after some hours
	 * or days of the site's clock and each in a mood of their own.
	 * @param seed decides who does what; the same seed lets everybody do the same
	 */
	public void liven(long seed) {
		this.livelyMembers.start(seed);
	}

	/**
	 * What the account has paid for.
	 * @return the subscription
	 */
	public Subscription subscription() {
		return this.subscription;
	}

	/**
	 * The PIN that the site has sent to the account's owner last.
	 * @return its six digits, empty when none was sent
	 */
	public Optional<String> pin() {
		return this.sessions.sentPin();
	}

	/**
	 * The switches for trouble and variety.
	 * @return the switches
	 */
	public FaultControls faults() {
		return this.faults;
	}

	/**
	 * Where the site leads instead of to its own pages.
	 * @return the detours
	 */
	public Detours detours() {
		return this.detours;
	}

	/**
	 * Make everything as it was at the start: no faults, no invitations and messages, an
	 * empty ledger. Whoever is logged in stays so.
	 */
	public void reset() {
		this.faults.clear();
		this.detours.clear();
		this.messaging.clear();
		this.lists.clear();
		this.livelyMembers.clear();
		this.network.clear();
		this.subscription.clear();
		this.ledger.clear();
	}

	/** Stop the site. */
	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			Request request = Request.from(exchange);
			answer(request).writeTo(exchange);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private Response answer(Request request) throws InterruptedException {
		if (request.path().startsWith("/_sandbox/")) {
			this.livelyMembers.act();
			return this.admin.answer(request).orElseGet(() -> Response.json(404, "{}"));
		}
		if (request.path().startsWith(Media.PATH)) {
			return Media.answer(request, this.ledger);
		}
		this.livelyMembers.act();
		Thread.sleep(this.faults.delay());
		OptionalInt refusal = request.isPart() ? OptionalInt.empty() : met();
		if (refusal.isPresent()) {
			return refusal(refusal.getAsInt());
		}
		return this.loginGate.answer(request)
			.orElseGet(() -> this.site.answer(request, this.sessions.accountOf(request).orElse("")));
	}

	private OptionalInt met() {
		this.faults.happen();
		return this.faults.nextRefusal();
	}

	private Response refusal(int status) {
		Response refusal = Response.page(status, PlainPages.message(new Texts(this.faults.language()), "refused"));
		String retryAfter = this.faults.retryAfter();
		return retryAfter.isEmpty() ? refusal : refusal.with("Retry-After", retryAfter);
	}

}
