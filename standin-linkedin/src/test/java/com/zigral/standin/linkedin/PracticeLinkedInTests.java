package com.zigral.standin.linkedin;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.zigral.standin.linkedin.markup.LedgerEntry;
import com.zigral.standin.linkedin.member.Contact;
import com.zigral.standin.linkedin.member.Criteria;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Message;
import com.zigral.standin.linkedin.member.Reach;
import com.zigral.standin.linkedin.member.School;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PracticeLinkedInTests {

	private static final Pattern CSRF = Pattern.compile("\"csrfToken\":\"(\\w+)\"");

	private final HttpClient browser = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	private PracticeLinkedIn site;

	@BeforeEach
	void start() throws IOException {
		this.site = PracticeLinkedIn.start(0);
	}

	@AfterEach
	void stop() {
		this.browser.close();
		this.site.close();
	}

	@Test
	void strangersAreSentToTheLoginAndTheAuthWall() throws Exception {
		assertThat(get("/feed/").uri().getPath()).isEqualTo("/login");
		assertThat(get("/in/bobby-tables/").uri().getPath()).isEqualTo("/authwall");
	}

	@Test
	void loginOpensTheFeedAndStandsInTheLedger() throws Exception {
		assertThat(logIn(this.site.password()).uri().getPath()).isEqualTo("/feed/");
		assertThat(this.site.ledger().entries()).extracting(LedgerEntry::kind).contains(LedgerEntry.Kind.LOGIN);
	}

	@Test
	void wrongPasswordIsSaid() throws Exception {
		HttpResponse<String> answer = logIn("wrong");
		assertThat(answer.uri().getPath()).isEqualTo("/checkpoint/lg/login-submit");
		assertThat(answer.body()).contains("error-for-password");
	}

	@Test
	void loginWithoutItsTokenIsRefused() throws Exception {
		assertThat(post("/checkpoint/lg/login-submit", "session_key=a&session_password=b").statusCode()).isEqualTo(403);
	}

	@Test
	void expiredSessionHasToLogInAgain() throws Exception {
		logIn(this.site.password());
		this.site.faults().expireSessions();
		assertThat(get("/in/bobby-tables/").uri().getPath()).isEqualTo("/uas/login");
	}

	@Test
	void checkpointStandsInTheWay() throws Exception {
		this.site.faults().checkpoint(true);
		assertThat(logIn(this.site.password()).uri().getPath()).startsWith("/checkpoint/challenge/");
	}

	@Test
	void namesAsFacetsAreIgnoredInSilence() throws Exception {
		logIn(this.site.password());
		this.site.faults().show(Generation.E26);
		String everybody = get("/search/results/people/").body();
		assertThat(count(get("/search/results/people/?geoUrn=Austin").body())).isEqualTo(count(everybody));
		assertThat(count(get("/search/results/people/?geoUrn=%5B%22104472865%22%5D").body()))
			.isNotEqualTo(count(everybody));
	}

	@Test
	void salesNavigatorShowsWhichFiltersItHasTaken() throws Exception {
		logIn(this.site.password());
		String page = get(
				"/sales/search/people?query=" + URLEncoder.encode(
						"(filters:List((type:SENIORITY_LEVEL,values:List((id:310,text:CXO,selectionType:INCLUDED))),"
								+ "(type:REGION,values:List((text:Texas,selectionType:INCLUDED)))))",
						StandardCharsets.UTF_8))
			.body();
		assertThat(page).contains("data-x-search-filter=\"SENIORITY_LEVEL\"><legend>SENIORITY_LEVEL</legend><span")
			.contains("data-x-search-filter=\"REGION\"><legend>REGION</legend></fieldset>");
	}

	@Test
	void salesNavigatorIsSoldToWhoeverDoesNotHaveIt() throws Exception {
		logIn(this.site.password());
		this.site.subscription().salesNavigator(false);
		assertThat(get("/sales/search/people").uri().getPath()).isEqualTo("/premium/products/");
	}

	@Test
	void usedUpSearchesShowThreeResultsAndNoNextPage() throws Exception {
		logIn(this.site.password());
		this.site.subscription().limitSearchPages(0);
		String page = get("/search/results/people/?titleFreeText=CTO").body();
		assertThat(results(page)).isEqualTo(3);
		assertThat(page).contains("monthly limit", "pagination-controls-next-button-hidden");
	}

	@Test
	void secondHalfOfAPageComesLater() throws Exception {
		logIn(this.site.password());
		assertThat(results(get("/search/results/people/?titleFreeText=CTO").body())).isEqualTo(5);
		assertThat(results(get("/search/results/people/more/?titleFreeText=CTO").body())).isEqualTo(5);
	}

	@Test
	void pageBehindTheLastIsEmpty() throws Exception {
		logIn(this.site.password());
		String page = get("/search/results/people/?page=101").body();
		assertThat(results(page)).isZero();
		assertThat(page).contains("No results found");
	}

	@Test
	void typeAheadKnowsNumbers() throws Exception {
		logIn(this.site.password());
		assertThat(get("/voyager/api/typeahead?type=GEO&q=austin").body()).contains("Austin, Texas, United States",
				"urn:li:geo:104472865");
		assertThat(get("/voyager/api/typeahead?type=GEO&q=atlantis").body()).isEqualTo("{\"elements\":[]}");
	}

	@Test
	void textsOfMembersStayTexts() throws Exception {
		logIn(this.site.password());
		assertThat(get("/in/bobby-tables/").body()).contains("Bobby &lt;b&gt;Tables&lt;/b&gt;")
			.doesNotContain("<script>alert");
	}

	@Test
	void everyPageSaysThatItIsPractice() throws Exception {
		assertThat(get("/login").body()).contains("practice-banner");
		logIn(this.site.password());
		assertThat(get("/in/nobody/").body()).contains("practice-banner");
	}

	@ParameterizedTest
	@ValueSource(strings = { "de", "es", "fr", "pt", "it", "nl", "pl", "ja" })
	void siteSpeaksOtherLanguages(String language) throws Exception {
		this.site.faults().speak(Locale.forLanguageTag(language));
		assertThat(get("/login").body()).contains("<html lang=\"" + language + "\"").doesNotContain("Sign in");
	}

	@Test
	void switchesTurnFromOutside() throws Exception {
		assertThat(post("/_sandbox/faults", "refuse_with=429").statusCode()).isEqualTo(200);
		assertThat(get("/login").statusCode()).isEqualTo(429);
		assertThat(get("/login").statusCode()).isEqualTo(200);
		assertThat(post("/_sandbox/faults", "fly=1").statusCode()).isEqualTo(400);
	}

	@Test
	void refusalSaysWhenToComeBack() throws Exception {
		post("/_sandbox/faults", "refuse_with=999&retry_after=120");
		assertThat(get("/login").headers().firstValue("Retry-After")).contains("120");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "redirect=sam-x,bobby-tables | /in/sam-x/ | /in/bobby-tables/",
					"reach=sam-x,email_required | /preload/custom-invite/?dialog=1&vanityName=sam-x | name=\"email\"",
					"confuse=sam-x,bobby-tables | /preload/custom-invite/?dialog=1&vanityName=sam-x | Bobby",
					"invite_without_asking=sam-x | /preload/custom-invite/?dialog=1&vanityName=sam-x | {}" })
	void membersAreMadeDifficultFromOutside(String form, String path, String shown) throws Exception {
		logIn(this.site.password());
		assertThat(told(path)).doesNotContain(shown);
		assertThat(post("/_sandbox/faults", form).statusCode()).isEqualTo(200);
		assertThat(told(path)).contains(shown);
	}

	@Test
	void switchThatNeedsTwoWordsSaysSo() throws Exception {
		assertThat(post("/_sandbox/faults", "reach=sam-x").body()).contains("slug, a comma and more");
	}

	@ParameterizedTest
	@EnumSource
	void pagesAskForPicturesFilmsAndFonts(Generation generation) throws Exception {
		this.site.faults().show(generation);
		logIn(this.site.password());
		assertThat(get("/in/bobby-tables/").body()).contains("src=\"/media/photo-", "src=\"/media/film-",
				"/media/practice.woff2");
		get("/media/photo-1.png");
		assertThat(this.site.ledger().paths(LedgerEntry.Kind.MEDIA)).containsExactly("/media/photo-1.png");
	}

	@Test
	void ledgerIsReadFromOutside() throws Exception {
		logIn(this.site.password());
		get("/in/bobby-tables/");
		assertThat(get("/_sandbox/ledger").body()).contains("\"kind\":\"profile_view\"",
				"\"path\":\"/in/bobby-tables/\"");
	}

	@ParameterizedTest
	@EnumSource
	void allGenerationsOfMarkupShowTheSamePeople(Generation generation) throws Exception {
		logIn(this.site.password());
		this.site.faults().show(generation);
		Criteria ctos = new Criteria(Optional.empty(), Optional.of("CTO"), Map.of(), Map.of());
		List<String> expected = this.site.search(ctos)
			.stream()
			.limit(5)
			.map((member) -> member.path().replaceFirst("/$", ""))
			.toList();
		assertThat(expected).hasSize(5);
		assertThat(get("/search/results/people/?titleFreeText=CTO").body()).contains(expected);
	}

	@ParameterizedTest
	@EnumSource
	void allGenerationsOfMarkupShowAWholeProfile(Generation generation) throws Exception {
		logIn(this.site.password());
		this.site.faults().show(generation);
		Member member = connection();
		StringBuilder page = new StringBuilder(get(member.path()).body());
		for (int part = 1; part <= 7; part++) {
			page.append(get(member.path() + "more/?part=" + part).body());
		}
		assertThat(page).contains(member.name(), member.positions().getFirst().title(), member.place().name());
		for (School school : member.education()) {
			assertThat(page).contains(school.name());
		}
		assertThat(get(member.path() + "details/skills/").body()).contains(member.skills());
	}

	@ParameterizedTest
	@EnumSource
	void contactInfoIsForConnectionsOnly(Generation generation) throws Exception {
		logIn(this.site.password());
		this.site.faults().show(generation);
		assertThat(contact(connection())).contains("mailto:");
		assertThat(contact(stranger())).doesNotContain("mailto:");
	}

	@Test
	void anInvitationIsTakenOnceAndCanBeWithdrawn() throws Exception {
		logIn(this.site.password());
		Member stranger = stranger();
		String form = "vanityName=" + stranger.slug() + "&message=Hello";
		assertThat(post("/voyager/api/invitations", form).statusCode()).isEqualTo(200);
		assertThat(post("/voyager/api/invitations", form).statusCode()).isEqualTo(429);
		assertThat(get("/voyager/api/parts/sent").body()).contains(stranger.path());
		assertThat(post("/voyager/api/withdrawals", form).statusCode()).isEqualTo(200);
		assertThat(get("/voyager/api/parts/sent").body()).doesNotContain(stranger.path());
		assertThat(this.site.ledger().entries()).extracting(LedgerEntry::kind)
			.containsOnlyOnce(LedgerEntry.Kind.INVITATION, LedgerEntry.Kind.WITHDRAWAL);
	}

	@Test
	void invitationsAndNotesEndWithTheirQuota() throws Exception {
		logIn(this.site.password());
		this.site.network().limitNotes(0);
		String form = "vanityName=" + stranger().slug();
		assertThat(post("/voyager/api/invitations", form + "&message=Hello").statusCode()).isEqualTo(429);
		this.site.network().limitInvitations(0);
		assertThat(post("/voyager/api/invitations", form).statusCode()).isEqualTo(429);
		assertThat(this.site.ledger().entries()).extracting(LedgerEntry::kind)
			.doesNotContain(LedgerEntry.Kind.INVITATION);
	}

	@Test
	void messagesReachConnectionsOnly() throws Exception {
		logIn(this.site.password());
		Member connection = connection();
		assertThat(post("/voyager/api/messages", "recipient=" + stranger().profileId() + "&text=Hello").statusCode())
			.isEqualTo(403);
		assertThat(post("/voyager/api/messages", "recipient=" + connection.profileId() + "&text=Hello").body())
			.contains("urn:li:msg_message:");
		assertThat(this.site.network().thread(connection)).extracting(Message::text).containsExactly("Hello");
		assertThat(get("/voyager/api/parts/events?recipient=" + connection.profileId()).body()).contains("Hello");
	}

	private Member connection() {
		return this.site.people()
			.stream()
			.filter((member) -> !member.hidden() && member.degree() == 1 && Contact.of(member).email().isPresent())
			.filter((member) -> member.skills().size() > 1)
			.findFirst()
			.orElseThrow();
	}

	private Member stranger() {
		return this.site.people()
			.stream()
			.filter((member) -> !member.hidden() && member.degree() == 2 && Reach.usual(member) == Reach.OPEN)
			.findFirst()
			.orElseThrow();
	}

	private String contact(Member member) throws Exception {
		return get(member.path() + "overlay/contact-info/?dialog=1").body();
	}

	private HttpResponse<String> logIn(String password) throws Exception {
		Matcher matcher = CSRF.matcher(get("/login").body());
		assertThat(matcher.find()).isTrue();
		return post("/checkpoint/lg/login-submit", "session_key=%s&session_password=%s&loginCsrfParam=%s"
			.formatted(this.site.username(), password, matcher.group(1)));
	}

	private HttpResponse<String> get(String path) throws Exception {
		return this.browser.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
	}

	private String told(String path) throws Exception {
		HttpResponse<String> response = get(path);
		return response.headers().firstValue("Location").orElse("") + response.body();
	}

	private HttpResponse<String> post(String path, String form) throws Exception {
		return this.browser.send(HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	private URI uri(String path) {
		return URI.create(this.site.uri() + path);
	}

	private static String count(String page) {
		Matcher matcher = Pattern.compile("About ([\\d,]+) results").matcher(page);
		return matcher.find() ? matcher.group(1) : "none";
	}

	private static int results(String page) {
		return page.split("role=\"listitem\"", -1).length - 1;
	}

}
