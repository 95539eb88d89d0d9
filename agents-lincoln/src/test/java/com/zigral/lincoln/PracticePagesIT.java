package com.zigral.lincoln;

import java.util.List;
import java.util.stream.IntStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.zigral.standin.linkedin.markup.LedgerEntry;
import com.zigral.standin.linkedin.markup.LedgerEntry.Kind;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the practice site's scripts do in a real browser, looked at without Lincoln's
 * readers.
 */
class PracticePagesIT extends OnPracticePages {

	private static final String MESSAGE = "[data-event-urn] .msg-s-event-listitem__body";

	private static final String BOX = "[contenteditable=true]";

	private static final String LIST = ".msg-s-message-list";

	@Test
	void onlyATypedPasswordIsTakenAndAWrongOneSaidOnTheSamePage() throws Exception {
		on("/login", (page) -> {
			page.locator("input[autocomplete]:visible")
				.evaluateAll("(fields) => fields.forEach((field) => { field.value = 'by script'; })");
			signIn(page).click();
			page.locator("input[autocomplete=username]:visible").fill("nobody@zigral.example");
			page.locator("input[autocomplete=current-password]:visible").fill("wrong");
			signIn(page).click();
			assertThat(page.getByText("not the right password")).isVisible();
			assertThat(page.url()).endsWith("/login");
		});
		assertThat(this.site.ledger().entries()).filteredOn((entry) -> entry.kind() == Kind.LOGIN_REFUSED)
			.extracting(LedgerEntry::account)
			.containsExactly("nobody@zigral.example");
	}

	@ParameterizedTest
	@EnumSource
	void messagesComeLateAndOlderOnesWhenSomebodyScrollsUp(Generation generation) throws Exception {
		this.site.faults().show(generation);
		Member friend = members(1, 1).getFirst();
		IntStream.rangeClosed(1, 24).forEach((i) -> this.site.network().reply(friend, "No " + i + "."));
		on(compose(friend), (page) -> {
			assertThat(countAtFirst(page, MESSAGE)).isZero();
			assertThat(page.locator(MESSAGE)).hasCount(10);
			page.locator(LIST).hover();
			// A turn of the wheel is lost while the view still moves to what came last.
			page.waitForCondition(() -> {
				page.mouse().wheel(0, -5000);
				return page.locator(MESSAGE).count() == 24;
			});
			assertThat(page.locator(MESSAGE).first()).hasText("No 1.");
		});
	}

	@Test
	void onlyTypedWordsAreSentAndShownAfterTheAnswer() throws Exception {
		Member friend = members(1, 1).getFirst();
		String words = "Dear «you» & co. 🚀\n\nTwo lines below.\nBye";
		on(compose(friend), (page) -> {
			Locator send = page.locator(".msg-form__send-button");
			page.locator(BOX)
				.evaluate(
						"(box) => { box.innerText = 'by script'; box.dispatchEvent(new Event('input', { bubbles: true })); }");
			assertThat(send).isDisabled();
			page.locator(BOX).fill(words);
			assertThat(page.locator(MESSAGE)).hasCount(0);
			send.click();
			assertThat(page.locator(MESSAGE)).hasCount(1);
			assertThat(page.locator(BOX)).hasText("");
		});
		assertThat(this.site.network().thread(friend)).extracting(Message::text).containsExactly(words);
	}

	@Test
	void messageButtonOpensAWindowInWhichWordsAreSent() throws Exception {
		this.site.faults().show(Generation.E24);
		Member friend = members(1, 1).getFirst();
		on(path(friend), (page) -> {
			page.locator(".profile-action-compose-option button:visible").first().click();
			page.locator("#msg-overlay [role=dialog] " + BOX).fill("Hello");
			page.locator("#msg-overlay .msg-form__send-button").click();
			assertThat(page.locator("#msg-overlay " + MESSAGE)).hasText("Hello");
		});
		assertThat(this.site.ledger().texts(Kind.MESSAGE)).containsExactly("Hello");
	}

	@ParameterizedTest
	@EnumSource
	void moreSentInvitationsComeWhenSomebodyScrollsDown(Generation generation) throws Exception {
		this.site.faults().show(generation);
		List<Member> invited = members(2, 12);
		for (Member member : invited) {
			on("/preload/custom-invite/?vanityName=" + member.slug(), (page) -> {
				page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send without a note")).click();
				assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
			});
		}
		String item = (generation == Generation.S26) ? "[role=listitem]" : "li.invitation-card";
		on("/mynetwork/invitation-manager/sent/", (page) -> {
			assertThat(countAtFirst(page, item)).isZero();
			assertThat(page.locator(item)).hasCount(5);
			for (int count : List.of(10, 12)) {
				page.locator(item).last().hover();
				page.mouse().wheel(0, 5000);
				assertThat(page.locator(item)).hasCount(count);
			}
			page.locator(item).nth(1).getByText("Withdraw").click();
			page.locator("dialog, [role=alertdialog]")
				.getByText("Withdraw", new Locator.GetByTextOptions().setExact(true))
				.click();
			assertThat(page.locator(item)).hasCount(11);
		});
		assertThat(this.site.ledger().paths(Kind.WITHDRAWAL)).containsExactly(path(invited.get(10)));
	}

	@Test
	void dialogsOfTheNewPagesAreInATreeOfTheirOwn() throws Exception {
		Member stranger = members(2, 1).getFirst();
		on("/preload/custom-invite/?vanityName=" + stranger.slug(), (page) -> {
			page.getByText("Add a note", new Page.GetByTextOptions().setExact(true)).click();
			Locator note = page.locator("#custom-message");
			note.fill("x".repeat(201));
			assertThat(page.evaluate("() => document.querySelector('[role=dialog]')")).isNull();
			assertThat(page.getByText("201/200")).isVisible();
			Locator send = page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send invitation"));
			send.click();
			assertThat(page.getByText("too long")).isVisible();
			note.fill("Hello");
			send.click();
			assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
		});
		assertThat(this.site.ledger().texts(Kind.INVITATION)).containsExactly("Hello");
	}

	@Test
	void weeklyLimitTakesThePlaceOfTheDialog() throws Exception {
		this.site.network().limitInvitations(0);
		on("/preload/custom-invite/?vanityName=" + members(2, 1).getFirst().slug(), (page) -> {
			page.getByText("Send without a note").click();
			assertThat(page.getByText("weekly invitation limit")).isVisible();
			page.getByText("Got it").click();
			assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
		});
	}

	private List<Member> members(int degree, int count) {
		return this.site.people()
			.stream()
			.filter((member) -> !member.hidden() && member.degree() == degree)
			.skip(5)
			.limit(count)
			.toList();
	}

	private static String compose(Member member) {
		return "/messaging/compose/?recipient=" + member.profileId();
	}

	private static String path(Member member) {
		return "/in/" + member.slug() + "/";
	}

}
