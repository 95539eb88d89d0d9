package com.zigral.lincoln.inbox;

import java.util.Map;

import com.zigral.agent.Outreach;
import com.zigral.agent.ProfileUrl;
import com.zigral.lincoln.FixtureSite;
import com.zigral.lincoln.browser.LinkedInException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Threads of all generations: {@code thread-*.html} beside this test, written anew in the
 * structure of real ones.
 */
class MessageThreadIT {

	private static final String PATH = "/messaging/thread/2-abc/";

	private static final Outreach TO_RUNE = new Outreach("message", new ProfileUrl("rune-solberg"), "Rune Solberg",
			"Hello");

	@RegisterExtension
	private static final FixtureSite site = FixtureSite.start();

	@ParameterizedTest
	@ValueSource(strings = { "thread-ember.html", "thread-profile-card.html", "thread-late.html", "thread-sdui.html",
			"thread-box-first.html" })
	void threadOfEveryFormHasOneOtherPersonOneMessageAndAnEmptyBox(String name) throws InterruptedException {
		MessageThread thread = settled(name);
		assertThat(thread.people()).extracting((person) -> person.getOrDefault("name", ""))
			.containsExactly("Rune Solberg");
		assertThat(thread.messages()).hasSize(1).allSatisfy((message) -> {
			assertThat(message.mine()).isFalse();
			assertThat(message.text()).isEqualTo("Takk!");
		});
		assertThat(thread.boxes()).isEqualTo(1);
		assertThat(thread.hasDraft()).isFalse();
		thread.requireFor(TO_RUNE, "ACoAArune1");
	}

	@Test
	void whoHasWrittenWhatIsTold() throws InterruptedException {
		MessageThread thread = settled("thread-both.html");
		assertThat(thread.messages()).extracting(MessageThread.Message::mine)
			.containsExactly(true, true, false, false, true);
		assertThat(thread.endsWith("Until then")).isTrue();
		assertThat(thread.replies()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "thread-group.html", "thread-group-unlinked.html", "thread-two-chips.html",
			"thread-two-boxes.html", "thread-of-somebody-else.html" })
	void groupsSeveralFieldsAndOtherPeoplesThreadsAreRefused(String name) throws InterruptedException {
		MessageThread thread = settled(name);
		assertThatExceptionOfType(LinkedInException.class).isThrownBy(() -> thread.requireFor(TO_RUNE, "ACoAArune1"));
	}

	@Test
	void draftThatSomebodyLeftIsSeen() throws InterruptedException {
		MessageThread thread = settled("thread-draft.html");
		assertThat(thread.hasDraft()).isTrue();
		assertThat(thread.draft()).isEqualTo("Dear Rune, about");
	}

	@Test
	void threadIsNotEmptyWhileItsMessagesAreStillOnTheirWay() throws InterruptedException {
		String slow = """
				<script>
				const list = document.querySelector(".msg-s-message-list-content");
				const messages = [...list.querySelectorAll(".msg-s-message-list__event")];
				messages.forEach((message) => message.remove());
				setTimeout(() => list.append(...messages), 2000);
				</script></body>""";
		site.serve(PATH, FixtureSite.file(MessageThreadIT.class, "thread-both.html").replace("</body>", slow));
		assertThat(site.read(PATH, (page) -> MessageThread.settled(page, 20_000, 3000)).urns()).hasSize(5);
	}

	@Test
	void windowOverAProfileInATreeOfItsOwnIsAThread() throws InterruptedException {
		site.serve("/in/rune-solberg/", FixtureSite.file(MessageThreadIT.class, "thread-window.html"));
		MessageThread thread = site.read("/in/rune-solberg/", (page) -> MessageThread.settled(page, 5000, 1000));
		assertThat(thread.people()).containsExactly(Map.of("href", "/in/ACoAArune1/", "name", "Rune Solberg"));
		assertThat(thread.boxes()).isEqualTo(1);
		thread.requireFor(TO_RUNE, "ACoAArune1");
	}

	@Test
	void buttonThatSendsIsFoundInEveryForm() throws InterruptedException {
		for (String name : new String[] { "thread-ember.html", "thread-sdui.html" }) {
			site.serve(PATH, FixtureSite.file(MessageThreadIT.class, name));
			String isSend = site.read(PATH, (page) -> MessageThread.sendButton(page).getAttribute("data-is-send"));
			assertThat(isSend).isEqualTo("yes");
		}
	}

	private static MessageThread settled(String name) throws InterruptedException {
		site.serve(PATH, FixtureSite.file(MessageThreadIT.class, name));
		return site.read(PATH, (page) -> MessageThread.settled(page, 5000, 1000));
	}

}
