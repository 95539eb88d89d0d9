package com.zigral.lincoln;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.agent.ActionRequest;
import com.zigral.agent.ErrorKind;
import com.zigral.agent.Outcome;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import com.zigral.lincoln.LincolnSettings.Pause;
import com.zigral.lincoln.profile.PersonName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whom Lincoln reaches, on single pages written in the structure of real ones. Whatever
 * is sent there is a POST.
 */
class OutreachIT {

	private static final String CONNECT = "<a href='/preload/custom-invite/?vanityName=liv-ravn' "
			+ "onclick='event.preventDefault(); connect()'><svg id='connect-small'></svg>Connect</a>";

	private static final String MESSAGE = "<button onclick='openThread()'><svg data-test-icon='send-privately-small'></svg></button>";

	private static final String SEND = "const send = (text) => fetch('/sent', { method: 'POST', body: text });";

	@TempDir
	static Path directory;

	private static RecordingServer site;

	private static Lincoln lincoln;

	@BeforeAll
	static void start() throws IOException {
		site = new RecordingServer();
		lincoln = new Lincoln(LincolnSettings.in(directory).at(site.uri()).taking(Pause.NONE, Duration.ofSeconds(20)));
	}

	@AfterAll
	static void stop() {
		lincoln.close();
		site.close();
	}

	@BeforeEach
	void forget() {
		site.forget();
		site.show("/mynetwork/invitation-manager/sent/", "<main><h1>Sent</h1></main>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<p>Baker</p><p>1,284 followers</p>" + CONNECT, "<p>· 1st</p>" + CONNECT,
			"<p>Baker</p>" + CONNECT + "<a href='/messaging/compose/?recipient=ACoAAliv'>Message</a>" })
	void whoeverMayBeConnectedIsNeitherInvitedNorWrittenTo(String card) throws InterruptedException {
		profile(card, "const connect = () => send('invited'); const openThread = () => send('written');");
		assertThat(outcome(invite(Optional.empty()))).isEqualTo("unknown_degree");
		assertThat(outcome(write("Hello"))).isEqualTo("unknown_degree");
		assertThat(sent()).isEmpty();
	}

	@Test
	void messageGoesThroughTheWindowThatItsButtonOpens() throws InterruptedException {
		profile("<p>· 1st</p>" + MESSAGE, window("Liv Ravn", ""));
		assertThat(outcome(write("Hello Liv"))).isEqualTo("sent");
		assertThat(sent()).containsExactly("Hello Liv");
	}

	@Test
	void windowWithSomebodyElseGetsNothingAndBothAreNamed() throws InterruptedException {
		profile("<p>· 1st</p>" + MESSAGE, window("Tove Ax", ""));
		assertThat(write("Hello Liv")).isInstanceOfSatisfying(Outcome.Failed.class,
				(failed) -> assertThat(failed.reason()).contains("Liv Ravn", "Tove Ax"));
		assertThat(sent()).isEmpty();
	}

	@Test
	void draftThatSomebodyLeftIsNeitherSentNorOverwritten() throws InterruptedException {
		profile("<p>· 1st</p>" + MESSAGE, window("Liv Ravn", "Dear Liv, about"));
		Outcome outcome = write("Hello Liv");
		assertThat(outcome(outcome)).isEqualTo("draft_in_box");
		assertThat(Practice.output(outcome).toString()).contains("Dear Liv, about");
		assertThat(sent()).isEmpty();
		assertThat(site.received()).noneMatch((request) -> request.contains("/typed"));
	}

	@ParameterizedTest
	@CsvSource({ "-1, answered", "1, sent" })
	void whoeverHasWrittenSinceAMomentIsNotWrittenTo(long hours, String expected) throws InterruptedException {
		profile("<p>· 1st</p>" + MESSAGE, window("Liv Ravn", "").replace("<ul></ul>", """
				<ul><li class="msg-s-event-listitem" data-event-urn="urn:0"><p>Hello</p></li>\
				<li class="msg-s-event-listitem msg-s-event-listitem--other" data-event-urn="%s"><p>Hi</p></li></ul>"""
			.formatted(urn(RecordedStep.NOW))));
		Outcome outcome = perform("send_messages", Map.of("text", "Any news?"),
				new RecordedStep().unlessAnsweredSince(RecordedStep.NOW.plus(Duration.ofHours(hours))));
		assertThat(outcome(outcome)).isEqualTo(expected);
		assertThat(sent()).hasSize(expected.equals("sent") ? 1 : 0);
	}

	private static String urn(Instant written) {
		String event = written.toEpochMilli() + "b12345-100";
		return "urn:li:msg_message:(urn:li:fsd_profile:ACoAALiv,2-"
				+ Base64.getEncoder().encodeToString(event.getBytes(StandardCharsets.US_ASCII)) + ")";
	}

	@Test
	void profileWithoutAWayToItsThreadIsLeftOut() throws InterruptedException {
		profile("<p>· 1st</p>", "");
		assertThat(outcome(write("Hello Liv"))).isEqualTo("no_thread");
	}

	@Test
	void unknownNoticeStopsAllInvitationsAndIsQuoted() throws InterruptedException {
		profile("<p>· 2nd</p>" + CONNECT, "const connect = () => document.body.insertAdjacentHTML('beforeend',"
				+ "`<div role='dialog'><h2>Ez dago gehiago</h2><button>Ados</button></div>`);");
		assertThat(invite(Optional.empty())).isInstanceOfSatisfying(Outcome.NotBefore.class, (later) -> {
			assertThat(later.kind()).contains(ErrorKind.LIMIT_REACHED);
			assertThat(later.reason()).contains("Ez dago gehiago", "Liv Ravn");
			assertThat(later.instant()).isEqualTo(RecordedStep.NOW.plus(Duration.ofDays(1)));
		});
	}

	@Test
	void weeklyLimitIsNotCountedAsSent() throws InterruptedException {
		profile("<p>· 2.</p>" + CONNECT, "const connect = () => document.body.insertAdjacentHTML('beforeend',"
				+ "`<div role='dialog'><h2>Osiągnięto tygodniowy limit zaproszeń</h2><button>OK</button></div>`);");
		assertThat(invite(Optional.empty())).isInstanceOfSatisfying(Outcome.NotBefore.class,
				(later) -> assertThat(later.reason()).contains("no more invitations this week"));
	}

	@Test
	void noticeAfterAnInvitationThatWentOutIsNoLimit() throws InterruptedException {
		profile("<p>· 2nd</p><div id='action'>" + CONNECT + "</div>",
				"""
						if (localStorage.getItem("sent")) document.getElementById("action").innerHTML =
						"<a href='#' componentkey='urn:li:member:1_pending'>Pending</a>";
						const connect = () => { localStorage.setItem("sent", "yes"); send("invited");
						document.body.insertAdjacentHTML("beforeend", "<div role='dialog'><h2>Bidali da</h2><button>Ados</button></div>"); };
						""");
		assertThat(outcome(invite(Optional.empty()))).isEqualTo("sent");
		assertThat(sent()).containsExactly("invited");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<h2>Add a note?</h2>", "<p>Invite <strong>Tove Ax</strong></p>",
			"<p>Invite <strong>Liv Ravn Holm</strong></p>" })
	void dialogThatDoesNotNameThemInvitesNobody(String words) throws InterruptedException {
		profile("<p>· 2nd</p>" + CONNECT,
				("const connect = () => document.body.insertAdjacentHTML('beforeend',"
						+ "`<div role='dialog'>%s<button>Add</button><button onclick='send(1)'>Send</button></div>`);")
					.formatted(words));
		assertThat(invite(Optional.empty())).isInstanceOfSatisfying(Outcome.Failed.class,
				(failed) -> assertThat(failed.reason()).contains("Liv Ravn", "nobody was invited"));
		assertThat(sent()).isEmpty();
	}

	@Test
	void notesThatAreUsedUpByTheDialogsOwnCountAreNotWritten() throws InterruptedException {
		profile("<p>· 2nd</p>" + CONNECT,
				"""
						const connect = () => document.body.insertAdjacentHTML("beforeend", `<div role="dialog"><p>Liv Ravn</p>
						<p>0 left</p><textarea></textarea><span>0/200</span><button>Cancel</button><button onclick="send(1)">Send</button></div>`);
						""");
		assertThat(outcome(invite(Optional.of("Hello")))).isEqualTo("no_notes_left");
		assertThat(sent()).isEmpty();
	}

	@Test
	void listThatCannotBeSeenToItsEndIsNoAnswer() throws InterruptedException {
		assertThat(outcome(perform("withdraw_invitations", Map.of()))).isEqualTo("unknown");
	}

	@Test
	void degreeThatIsNotCertainIsToldWhenLookingForAnswers() throws InterruptedException {
		profile("<p>Baker</p>" + CONNECT, "");
		assertThat(outcome(perform("check_replies", Map.of()))).isEqualTo("unknown_degree");
	}

	private static void profile(String card, String script) {
		site.show("/in/liv-ravn/",
				"""
						<!doctype html><html><head><meta charset="utf-8"><title>Liv Ravn | LinkedIn</title></head><body>
						<main id="workspace"><section componentkey="com.linkedin.sdui.profile.card.refXTopcard"><h2>Liv Ravn</h2>%s
						</section></main><script>%s %s</script></body></html>"""
					.formatted(card, SEND, script));
	}

	private static String window(String name, String draft) {
		return """
				const openThread = () => {
				document.body.insertAdjacentHTML("beforeend", `<div class="msg-overlay-conversation-bubble" role="dialog"><header>
				<h2><a href="/in/liv-ravn/">%s</a></h2></header><ul></ul><form><div contenteditable="true" role="textbox">%s</div>
				<button type="submit">Send</button></form></div>`);
				const form = document.querySelector("form"); const box = form.querySelector("[contenteditable]");
				box.addEventListener("input", () => fetch("/typed"));
				form.addEventListener("submit", (event) => { event.preventDefault(); send(box.innerText);
				document.querySelector("ul").insertAdjacentHTML("beforeend",
				`<li class="msg-s-event-listitem" data-event-urn="urn:1"><p>${box.innerText}</p></li>`); box.textContent = ""; }); };
				"""
			.formatted(name, draft);
	}

	private static List<String> sent() {
		return site.received()
			.stream()
			.filter((request) -> request.startsWith("POST /sent"))
			.map((request) -> request.substring(request.indexOf("body=") + "body=".length()))
			.toList();
	}

	private static Outcome invite(Optional<String> note) throws InterruptedException {
		return perform("send_connection_requests",
				note.<Map<String, Object>>map((text) -> Map.of("note", text)).orElse(Map.of()));
	}

	private static Outcome write(String text) throws InterruptedException {
		return perform("send_messages", Map.of("text", text));
	}

	private static Outcome perform(String action, Map<String, Object> more) throws InterruptedException {
		return perform(action, more, new RecordedStep());
	}

	private static Outcome perform(String action, Map<String, Object> more, RecordedStep step)
			throws InterruptedException {
		Prospect liv = Prospect.brief(new ProfileUrl("liv-ravn"), "Liv Ravn", PersonName.parts("Liv Ravn"),
				RecordedStep.NOW, "test");
		Map<String, Object> parameters = new HashMap<>(more);
		parameters.put(Prospect.KIND, List.of(liv.toData()));
		return lincoln.perform(new ActionRequest(action, parameters), step);
	}

	private static String outcome(Outcome outcome) {
		return Practice.outcomes(outcome).get("liv-ravn");
	}

}
