package com.zigral.standin.linkedin;

import java.util.List;
import java.util.stream.IntStream;

import com.zigral.standin.linkedin.markup.LedgerEntry.Kind;
import com.zigral.standin.linkedin.member.Conversation;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class MessagingTests extends OnSite {

	private Member friend;

	@BeforeEach
	void logIn() throws Exception {
		this.browser.logIn();
		this.friend = members(1, 1).getFirst();
	}

	@ParameterizedTest
	@EnumSource
	void pageComesWithoutTheConversation(Generation generation) throws Exception {
		this.site.faults().show(generation);
		write("Hello");
		String page = this.browser.get("/messaging/compose/" + query()).body();
		assertThat(page).contains("data-practice-late=\"/voyager/api/parts/thread")
			.doesNotContain("data-event-urn", "<form");
	}

	@Test
	void conversationComesWithoutItsMessages() throws Exception {
		write("Hello");
		assertThat(thread())
			.contains("msg-thread__link-to-profile", "in/" + this.friend.profileId() + "\"",
					"msg-s-message-list__loader\"")
			.doesNotContain("data-event-urn", ">Hello<");
	}

	@Test
	void messagesOfTheOtherAreMarkedAndNameTheAccountInTheirUrn() throws Exception {
		write("Hello");
		this.site.network().reply(this.friend, "Hi\nsee https://vorn.example/a?b=1 & more");
		String events = events("");
		assertThat(events.split("data-event-urn=\"urn:li:msg_message:\\(urn:li:fsd_profile:" + Conversation.OWN_ID, -1))
			.hasSize(3);
		assertThat(events.split("msg-s-event-listitem--other", -1)).hasSize(2);
		assertThat(events).contains("Hi<br>see <a href=\"https://vorn.example/a?b=1\"", " &amp; more</p>",
				"in/" + Conversation.OWN_ID, "in/" + this.friend.profileId());
	}

	@Test
	void shortConversationBeginsWithACardWhoseFirstLinkHasNoText() throws Exception {
		write("Hello");
		assertThat(events("")).containsSubsequence("top-of-list", "msg-s-profile-card", "<a href=", "<img", "</a>",
				"profile-card-one-to-one__profile-link", this.friend.name(), "loader hidden", "data-event-urn");
	}

	@Test
	void olderMessagesComeWhenTheyAreAskedFor() throws Exception {
		IntStream.rangeClosed(1, 25).forEach((i) -> write("Message no " + i + "."));
		assertThat(events("")).contains("no 16.", "no 25.", "data-practice-before=\"5\"")
			.doesNotContain("no 15.", "msg-s-profile-card");
		assertThat(events("&from=5")).contains("no 6.", "no 25.", "data-practice-before=\"0\"").doesNotContain("no 5.");
		assertThat(events("&from=0")).contains("no 1.", "msg-s-profile-card");
	}

	@Test
	void newConversationShowsAChipAndTheCard() throws Exception {
		assertThat(thread()).contains("role=\"combobox\"", "Remove " + this.friend.name())
			.doesNotContain("msg-thread__link-to-profile");
		assertThat(events("")).contains("msg-s-profile-card").doesNotContain("data-event-urn");
	}

	@Test
	void emptyBoxCannotBeSentAndADraftCan() throws Exception {
		assertThat(thread()).contains("<p><br></p>", "disabled");
		this.browser.post("/_sandbox/faults", "leave_draft=" + this.friend.slug() + ",Never sent");
		assertThat(thread()).contains("<p>Never sent</p>").doesNotContain("disabled");
	}

	@Test
	void groupLinksToNobodyInItsHead() throws Exception {
		Member other = members(1, 2).getLast();
		write("Hello");
		this.browser.post("/_sandbox/faults", "make_group=" + this.friend.slug() + "," + other.slug());
		assertThat(thread()).contains(this.friend.name() + ", " + other.name())
			.doesNotContain("msg-thread__link-to-profile");
		assertThat(events("")).doesNotContain("msg-s-profile-card");
	}

	@ParameterizedTest
	@EnumSource
	void conversationsComeLateNewestFirstAndWithoutLinksToPeople(Generation generation) throws Exception {
		this.site.faults().show(generation);
		Member other = members(1, 2).getLast();
		this.site.network().reply(other, "Somebody else");
		write("Hello");
		assertThat(this.browser.get("/messaging/compose/" + query()).body())
			.contains("data-practice-next=\"/voyager/api/parts/conversations")
			.doesNotContain("Somebody else");
		assertThat(list(0)).containsSubsequence(this.friend.name(), "You: Hello", other.name(), "Somebody else")
			.doesNotContain("/in/ACoAA", other.slug());
	}

	@Test
	void moreConversationsComeUntilTheyAreCutOff() throws Exception {
		List<Member> all = this.site.people().stream().filter((member) -> !member.hidden()).limit(45).toList();
		all.forEach((member) -> this.site.network().reply(member, "Hi"));
		assertThat(list(0).split("data-practice-open", -1)).hasSize(21);
		assertThat(list(40).split("data-practice-open", -1)).hasSize(6);
		assertThat(list(40)).doesNotContain("data-practice-next");
		this.site.lists().cutAfter(40);
		assertThat(this.browser.get("/voyager/api/parts/conversations?start=40").statusCode()).isEqualTo(500);
	}

	@Test
	void threadThatIsOpenedIsReadAndNoted() throws Exception {
		this.site.network().reply(this.friend, "Hi");
		list(0);
		assertThat(this.site.network().isUnread(this.friend)).isTrue();
		assertThat(this.site.ledger().paths(Kind.THREAD_VIEW)).isEmpty();
		thread();
		assertThat(this.site.network().isUnread(this.friend)).isFalse();
		assertThat(this.site.ledger().paths(Kind.THREAD_VIEW)).containsExactly("/in/" + this.friend.slug() + "/");
	}

	@Test
	void onlyThePageOfAllMessagesOpensTheNewestByItself() throws Exception {
		this.site.network().reply(this.friend, "Hi");
		assertThat(this.browser.get("/messaging/compose/").body()).doesNotContain("data-practice-late=\"");
		assertThat(this.browser.get("/messaging/").body())
			.contains("data-practice-late=\"/voyager/api/parts/thread" + query());
	}

	@Test
	void windowsCallThemselvesDialogs() throws Exception {
		assertThat(this.browser.get("/voyager/api/parts/thread" + query() + "&window=1").body()).contains(
				"msg-overlay-conversation-bubble--is-active", "role=\"dialog\"", "contenteditable=\"true\"",
				"in/" + this.friend.profileId());
	}

	@Test
	void windowThatWasLeftOpenIsOnEveryPage() throws Exception {
		String windows = "/voyager/api/parts/windows";
		assertThat(this.browser.get(windows).body()).isEmpty();
		this.site.faults().show(Generation.E26);
		assertThat(this.browser.get(windows).body()).contains("msg-overlay-list-bubble--is-minimized")
			.doesNotContain("role=\"dialog\"");
		this.browser.post("/_sandbox/faults", "leave_window_open=" + this.friend.slug());
		assertThat(this.browser.get(windows).body()).contains("role=\"dialog\"", this.friend.name());
	}

	@Test
	void strangersAreSoldPremiumInPlaceOfABox() throws Exception {
		Member stranger = members(2, 1).getFirst();
		assertThat(this.browser.get("/voyager/api/parts/thread?recipient=" + stranger.profileId()).body())
			.contains("/premium/products/")
			.doesNotContain("contenteditable");
	}

	@Test
	void partsOfAPageUseUpNoRefusal() throws Exception {
		this.site.faults().refuse(429, 1);
		assertThat(this.browser.get("/voyager/api/parts/events" + query()).statusCode()).isEqualTo(200);
		assertThat(this.browser.get("/feed/").statusCode()).isEqualTo(429);
	}

	private void write(String text) {
		this.site.network().send(this.friend, text);
	}

	private String list(int start) throws Exception {
		return this.browser.get("/voyager/api/parts/conversations?start=" + start).body();
	}

	private String thread() throws Exception {
		return this.browser.get("/voyager/api/parts/thread" + query()).body();
	}

	private String events(String more) throws Exception {
		return this.browser.get("/voyager/api/parts/events" + query() + more).body();
	}

	private String query() {
		return "?recipient=" + this.friend.profileId();
	}

}
