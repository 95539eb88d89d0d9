package com.zigral.standin.linkedin;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;

import com.zigral.standin.linkedin.markup.LedgerEntry;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Reach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class InvitationTests extends OnSite {

	private static final String SENT = "/voyager/api/parts/sent";

	private Member stranger;

	@BeforeEach
	void logIn() throws Exception {
		this.browser.logIn();
		this.stranger = members(2, 1).getFirst();
	}

	@ParameterizedTest
	@CsvSource({ "S26, true", "E24, true", "E26, false" })
	void dialogNamesThePersonWithOrWithoutTellingClasses(Generation generation, boolean telling) throws Exception {
		this.site.faults().show(generation);
		String dialog = dialog();
		assertThat(dialog).contains("role=\"dialog\"", "<strong>" + this.stranger.name() + "</strong>",
				"aria-label=\"Send without a note\"");
		assertThat(dialog.contains("artdeco-modal")).isEqualTo(telling);
	}

	@Test
	void oneVariantNamesNobody() throws Exception {
		this.browser.post("/_sandbox/faults", "name_nobody=" + this.stranger.slug());
		assertThat(dialog()).doesNotContain("<strong>", this.stranger.name());
	}

	@Test
	void addressOfTheLinkOpensTheDialogOnAPageOfItsOwn() throws Exception {
		String address = "/preload/custom-invite/?vanityName=" + this.stranger.slug();
		assertThat(this.browser.get(address).body()).contains("id=\"workspace\"",
				"data-practice-invite-now=\"" + address + "\"");
		assertThat(this.site.ledger().paths(LedgerEntry.Kind.PAGE)).contains(address);
		assertThat(
				this.browser.get("/preload/search-custom-invite/?dialog=1&vanityName=" + this.stranger.slug()).body())
			.contains("role=\"dialog\"");
	}

	@Test
	void noteHasACounterAndNoMaximumAndTheSiteRefusesLongOnes() throws Exception {
		assertThat(note()).contains("id=\"custom-message\"", "0/200", "Write with AI", "/premium/products/")
			.doesNotContain("maxlength");
		HttpResponse<String> answer = invite("x".repeat(201));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("too long", "200");
		assertThat(invite("x".repeat(200)).statusCode()).isEqualTo(200);
	}

	@Test
	void notesThatAreLeftAreCounted() throws Exception {
		this.site.network().limitNotes(3);
		assertThat(note()).contains("3 personalized invitations remaining");
	}

	@Test
	void usedUpNotesAreSoldBeforeOrAfterTheNoteIsWritten() throws Exception {
		this.site.network().limitNotes(0);
		assertThat(note()).contains("<dialog", "/premium/products/").doesNotContain("textarea");
		this.browser.post("/_sandbox/faults", "refuse_notes_late=true");
		assertThat(note()).contains("textarea");
		assertThat(invite("Hello").body()).contains("<dialog", "/premium/products/");
		assertThat(invite("").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "en, reached the weekly invitation limit", "de, wöchentliche Limit für Einladungen erreicht" })
	void weeklyLimitIsSaidInThePagesLanguageAndNoClassTellsIt(Locale language, String words) throws Exception {
		this.site.faults().speak(language);
		this.site.network().limitInvitations(0);
		HttpResponse<String> answer = invite("");
		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(answer.body()).contains("role=\"dialog\"", words).doesNotContain("limit-alert", "artdeco-modal\"");
	}

	@ParameterizedTest
	@EnumSource
	void emailIsAskedForBeforeAnythingCanBeSent(Generation generation) throws Exception {
		this.site.faults().show(generation);
		this.site.network().dialogs().reach(this.stranger.slug(), Reach.EMAIL_REQUIRED);
		assertThat(dialog()).contains("enter their email", "<input", "aria-disabled=\"true\"");
	}

	@ParameterizedTest
	@EnumSource
	void sentInvitationsComeAfterTheirPageAndFiveAtATime(Generation generation) throws Exception {
		this.site.faults().show(generation);
		List<Member> invited = members(2, 7);
		invited.forEach((member) -> this.site.network().invite(member, ""));
		assertThat(this.browser.get("/mynetwork/invitation-manager/sent/").body()).contains("People (7)")
			.doesNotContain("/in/" + invited.getLast().slug());
		String first = this.browser.get(SENT + "?start=0").body();
		assertThat(first).contains(paths(invited.subList(2, 7)))
			.doesNotContain(paths(invited.subList(0, 2)).toArray(String[]::new))
			.contains("data-practice-next=\"" + SENT + "?start=5\"");
		assertThat(this.browser.get(SENT + "?start=5").body()).contains(paths(invited.subList(0, 2)))
			.doesNotContain("data-practice-next");
	}

	@Test
	void newestInvitationStandsFirst() throws Exception {
		List<Member> invited = members(2, 3);
		List.of(invited.get(1), invited.get(2), invited.get(0))
			.forEach((member) -> this.site.network().invite(member, ""));
		assertThat(this.browser.get(SENT).body())
			.containsSubsequence(paths(List.of(invited.get(0), invited.get(2), invited.get(1))));
	}

	@Test
	void listItemsOfTheNewPageAreKnownByRoleAndOfTheOldByClass() throws Exception {
		this.site.network().invite(this.stranger, "");
		assertThat(this.browser.get(SENT).body()).contains("role=\"listitem\"",
				"data-view-name=\"edge-creation-connect-action\"");
		this.site.faults().show(Generation.E24);
		assertThat(this.browser.get(SENT).body()).contains("class=\"invitation-card",
				"aria-label=\"Withdraw invitation sent to");
	}

	@ParameterizedTest
	@CsvSource({ "S26, <dialog", "E26, role=\"alertdialog\"", "E24, role=\"alertdialog\"" })
	void takingAnInvitationBackIsAskedForAgain(Generation generation, String box) throws Exception {
		this.site.faults().show(generation);
		assertThat(this.browser.get("/voyager/api/parts/withdrawal?vanityName=" + this.stranger.slug()).body())
			.contains(box, "3 weeks", "Withdraw");
	}

	@Test
	void nobodyInvitedIsSaidLateToo() throws Exception {
		assertThat(this.browser.get("/mynetwork/invitation-manager/sent/").body()).contains("People (0)")
			.doesNotContain("No sent invitations");
		assertThat(this.browser.get(SENT).body()).contains("No sent invitations");
	}

	private static List<String> paths(List<Member> members) {
		return members.stream().map(Member::path).toList();
	}

	private String dialog() throws Exception {
		return this.browser.get("/preload/custom-invite/?dialog=1&vanityName=" + this.stranger.slug()).body();
	}

	private String note() throws Exception {
		return this.browser.get("/preload/custom-invite/note/?vanityName=" + this.stranger.slug()).body();
	}

	private HttpResponse<String> invite(String note) throws Exception {
		return this.browser.post("/voyager/api/invitations", "vanityName=" + this.stranger.slug() + "&message=" + note);
	}

}
