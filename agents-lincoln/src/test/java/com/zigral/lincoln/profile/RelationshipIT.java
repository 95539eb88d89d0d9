package com.zigral.lincoln.profile;

import java.util.Optional;

import com.zigral.agent.ProfileUrl;
import com.zigral.lincoln.FixtureSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Profiles of all generations, written anew in the structure of real ones: who is
 * connected, who is not, and who nobody can tell about.
 */
class RelationshipIT {

	private static final String KEY = "com.linkedin.sdui.profile.card.refACoAAmiru0001Topcard";

	private static final String CONNECT = "<a href='/preload/custom-invite/?vanityName=miru-ole' componentkey='4f-uuid' "
			+ "aria-label='Invite Miru Ole to connect'><svg id='connect-small'></svg>Connect</a>";

	private static final String COMPOSE = "<a href='/messaging/compose/?profileUrn=urn%3Ali%3Afsd_profile%3AACoAAmiru0001"
			+ "&recipient=ACoAAmiru0001&interop=msgOverlay'><svg id='send-privately-small'></svg>Message</a>";

	@RegisterExtension
	private static final FixtureSite site = FixtureSite.start();

	@Test
	void followersAreNoDegree() throws InterruptedException {
		Relationship relationship = sdui("<p>1,284 followers</p><p>500+ connections</p>" + CONNECT);
		assertThat(relationship.name()).contains("Miru Ole");
		assertThat(relationship.degree()).isEmpty();
		assertThat(relationship.isConnected()).isFalse();
		assertThat(relationship.isUnknown()).isTrue();
		assertThat(relationship.isOutOfNetwork()).isFalse();
		assertThat(relationship.offersConnect()).isTrue();
	}

	@Test
	void degreeThatNobodySeesProvesNothing() throws InterruptedException {
		Relationship relationship = sdui("<p style='display:none'>· 1st</p><div data-display-contents='true' "
				+ "style='display:contents'><p>· 2nd</p></div><p>Baker</p>" + COMPOSE + CONNECT);
		assertThat(relationship.degree()).isNotEqualTo(Optional.of("1st"));
		assertThat(relationship.isConnected()).isFalse();
		assertThat(relationship.offersConnect()).isTrue();
		assertThat(relationship.offersMessage()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "· 1st, 1st", "· 1., 1st", "• 1, 1st", "· 1er, 1st", "· 2e, 2nd", "· 3rd+, 3rd", "• 3+, 3rd",
			"· 2º, 2nd", "· 3e et +, 3rd" })
	void degreeIsReadInEveryLanguage(String shown, String degree) throws InterruptedException {
		Relationship relationship = sdui("<p>%s</p><p>Baker</p>".formatted(shown) + COMPOSE);
		assertThat(relationship.degree()).contains(degree);
		assertThat(relationship.isConnected()).isEqualTo(degree.equals("1st"));
	}

	@Test
	void linkToWriteAloneConnectsNobody() throws InterruptedException {
		Relationship relationship = sdui("<p>Baker</p>" + COMPOSE);
		assertThat(relationship.isConnected()).isFalse();
		assertThat(relationship.isUnknown()).isTrue();
	}

	@Test
	void firstDegreeBesideConnectIsNotBelieved() throws InterruptedException {
		Relationship relationship = sdui("<p>· 1st</p>" + COMPOSE + CONNECT);
		assertThat(relationship.isConnected()).isFalse();
		assertThat(relationship.isUnknown()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/preload/custom-invite/?vanityName=miru-ole' componentkey='3a-uuid",
			"/preload/search-custom-invite/?vanityName=Miru-Ole",
			"/preload/custom-invite/?vanityName=miru%2Dole' componentkey='urn:li:member:7_connect" })
	void connectIsALinkThatNamesThem(String href) throws InterruptedException {
		assertThat(sdui("<p>· 2nd</p><a href='%s'>Connecter</a>".formatted(href)).offersConnect()).isTrue();
	}

	@Test
	void onlyOneOfADoubledRowIsThere() throws InterruptedException {
		String hidden = "<div style='visibility:hidden'>" + CONNECT.replace("miru-ole'", "miru-ole' id='hidden'")
				+ "</div>";
		String clicked = site.serve("/in/miru-ole/", sduiPage(hidden + "<p>· 2nd</p>" + CONNECT))
			.read("/in/miru-ole/",
					(page) -> Relationship.control(page, "connect", new ProfileUrl("miru-ole"))
						.map((element) -> String.valueOf(element.getAttribute("id")))
						.orElse("none"));
		assertThat(clicked).isEqualTo("null");
		assertThat(sdui(hidden + "<p>· 2nd</p>").offersConnect()).isFalse();
	}

	@Test
	void othersOnThePageAreNotThey() throws InterruptedException {
		String others = "<aside><a href='/in/tove-ax/'>Tove Ax</a>"
				+ "<a href='/preload/custom-invite/?vanityName=tove-ax'><svg id='connect-small'></svg>Connect</a>"
				+ "<a href='/messaging/compose/?recipient=ACoAAtove'><svg id='send-privately-small'></svg></a></aside>";
		Relationship relationship = read(sduiPage("<p>· 2nd</p>").replace("</main>", others + "</main>"));
		assertThat(relationship.offersConnect()).isFalse();
		assertThat(relationship.offersMessage()).isFalse();
		assertThat(relationship.recipientId()).contains("ACoAAmiru0001");
		Relationship classic = classic("2nd",
				"<button aria-label='Invite Tove Ax to connect'><svg data-test-icon='connect-small'></svg></button>");
		assertThat(classic.offersConnect()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<a href='#' componentkey='urn:li:member:7_pending'>In attesa</a>",
			"<button aria-label='Pending, Miru Ole'><svg data-test-icon='clock-small'></svg></button>",
			"<a href='/mynetwork/invitation-manager/sent/'>Ausstehend</a>" })
	void pendingIsToldByKeyIconOrLink(String control) throws InterruptedException {
		Relationship relationship = sdui("<p>· 2nd</p>" + control);
		assertThat(relationship.isPending()).isTrue();
		assertThat(relationship.isConnected()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "Message Miru", "Wiadomość", "''" })
	void messageMayBeAButton(String label) throws InterruptedException {
		Relationship relationship = classic("1st",
				"<button aria-label='%s'><svg data-test-icon='send-privately-small'></svg></button>".formatted(label)
						+ "<div aria-hidden='true'><div role='button'><svg data-test-icon='connect-medium'></svg></div></div>");
		assertThat(relationship.isConnected()).isTrue();
		assertThat(relationship.offersMessage()).isTrue();
		assertThat(relationship.composePath()).isEmpty();
	}

	@Test
	void idInThePageLeadsToTheThreadOfAButton() throws InterruptedException {
		Relationship relationship = classic("1st",
				"""
						<button><svg data-test-icon='send-privately-small'></svg></button>
						<a href='/search/results/people/?connectionOf=%5B%22ACoAAmiru0001%22%5D&network=%5B%22F%22%5D'>61</a>""");
		assertThat(relationship.composePath())
			.contains("/messaging/compose/?profileUrn=urn%3Ali%3Afsd_profile%3AACoAAmiru0001&recipient=ACoAAmiru0001");
	}

	@Test
	void neitherDegreeNorConnectNorPendingIsOutOfNetwork() throws InterruptedException {
		Relationship relationship = sdui("<p>Baker</p><button><svg id='add-small'></svg>Follow</button>");
		assertThat(relationship.isOutOfNetwork()).isTrue();
		assertThat(relationship.isUnknown()).isTrue();
	}

	private static Relationship sdui(String rest) throws InterruptedException {
		return read(sduiPage(rest));
	}

	private static String sduiPage(String rest) {
		return "<!doctype html><html><head><title>Miru Ole | LinkedIn</title></head><body><main id='workspace'>"
				+ "<section componentkey='%s'><h2>Miru Ole</h2>%s</section></main></body></html>".formatted(KEY, rest);
	}

	private static Relationship classic(String degree, String rest) throws InterruptedException {
		return read(("<!doctype html><html><body><main><section class='artdeco-card xYz'><h1>Miru Ole</h1>"
				+ "<span class='distance-badge'><span class='dist-value'>%s</span></span>"
				+ "<div class='text-body-medium break-words'>Baker</div>%s</section></main></body></html>")
			.formatted(degree, rest));
	}

	private static Relationship read(String html) throws InterruptedException {
		return site.serve("/in/miru-ole/", html)
			.read("/in/miru-ole/", (page) -> Relationship.read(page, new ProfileUrl("miru-ole")));
	}

}
