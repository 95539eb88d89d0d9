package com.zigral.lincoln.sweep;

import java.util.List;
import java.util.Map;

import com.zigral.lincoln.FixtureSite;
import com.zigral.lincoln.outreach.SentInvitations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Lists of threads and connections in all generations, as the site builds them. Written
 * anew.
 */
class SweepPagesIT {

	private static final String EMBER = """
			<ul class="list-style-none msg-conversations-container__conversations-list">
			<li id="ember91" class="msg-conversation-listitem"><div class="msg-selectable-entity"><input id="ember92" type="checkbox">
			<label for="ember92" class="visually-hidden">Velg samtale</label></div><div class="msg-conversation-listitem__link xKqPwl"
			tabindex="0"><img alt="Siri Dal"><h3 class="msg-conversation-listitem__participant-names"><span class="truncate">Siri Dal</span>
			<span class="visually-hidden">Status er frakoblet</span></h3><time>10:24</time><p class="msg-conversation-card__message-snippet">
			Takk &amp; ha det</p><div class="msg-conversation-card__unread-count"><span class="notification-badge__count">2</span></div></div></li>
			<li class="msg-conversation-listitem"><a class="msg-conversation-listitem__link" href="/messaging/thread/2-b/"><img alt="Tove Ax">
			<h3 class="msg-conversation-listitem__participant-names">Tove Ax</h3><time>i går</time>
			<p class="msg-conversation-card__message-snippet">Du: Hei</p></a></li>
			<li class="msg-conversation-listitem"><div tabindex="0"><span class="msg-conversation-card__pill">Sponset</span>
			<h3 class="msg-conversation-listitem__participant-names">Kjøp AS</h3><p>Kjøp nå</p></div></li></ul>""";

	private static final String SDUI = """
			<div role="list"><div role="listitem" componentkey="9f1c"><a href="/messaging/thread/2-a/"><figure><img></figure></a>
			<a href="/messaging/thread/2-a/"><div><p>Siri Dal</p><p>2 t</p></div><div><p>Takk &amp; ha det</p><div><span>2</span></div></div></a></div>
			<div role="listitem" componentkey="77ab"><a href="/messaging/thread/2-b/"><figure><img></figure></a>
			<a href="/messaging/thread/2-b/"><div><p>Tove Ax</p><p>i går</p></div><div><p>Du: Hei</p></div></a></div></div>""";

	private static final String PANE = """
			<div class="msg-convo-wrapper msg-thread"><a href="/in/ACoAAx1/"><h2>Ny melding</h2></a><ul><li data-event-urn="urn:x">
			<img><p>Siri Dal</p></li></ul></div>""";

	private static final String EMBER_CONNECTIONS = """
			<section class="mn-connections"><header class="mn-connections__header"><h1>1 204 forbindelser</h1></header><ul>
			<li class="mn-connection-card"><a href="/in/siri-dal/" class="mn-connection-card__picture"><img><span class="visually-hidden">
			Siri Dals bilde</span></a><div><a href="/in/siri-dal/"><span class="mn-connection-card__name">Siri Dal</span>
			<span class="mn-connection-card__occupation">40 under 40</span></a><time class="time-badge">Koblet til for 2 dager siden</time></div>
			<button>Melding</button></li></ul></section><aside><a href="/in/ida-moe/">Ida Moe</a></aside>""";

	private static final String SDUI_CONNECTIONS = """
			<div componentkey="ConnectionsPage_ConnectionsListHeader"><p>１２ つながり</p></div><div data-view-name="connections-list" id="list"></div>
			<script>const link = (text) => Object.assign(document.createElement("a"), { href: "https://www.linkedin.com/in/siri-dal/",
			innerHTML: text });
			const card = document.createElement("div"); card.setAttribute("componentkey", "auto-component-1");
			const outer = link("<p id='name'></p><p>40 under 40</p>"); outer.querySelector("p").append(link("Siri Dal"));
			const words = document.createElement("div"); words.append(outer);
			words.insertAdjacentHTML("beforeend", "<p>2026年11月12日につながりました</p>");
			card.append(link("<figure><img></figure>"), words);
			card.insertAdjacentHTML("beforeend", "<a href='/messaging/compose/?recipient=1'>メッセージ</a>");
			setTimeout(() => document.getElementById("list").append(card), 300);</script>""";

	@RegisterExtension
	private static final FixtureSite site = FixtureSite.start();

	@ParameterizedTest
	@ValueSource(strings = { EMBER, SDUI })
	void whoAThreadIsWithAndWhatWasSaidIsTold(String list) throws InterruptedException {
		List<ThreadList.Entry> threads = read(ThreadList.PATH, list + PANE, ThreadList::next).entries()
			.stream()
			.map(ThreadList.Entry::from)
			.toList();
		assertThat(threads).extracting(ThreadList.Entry::name, ThreadList.Entry::said, ThreadList.Entry::unread)
			.containsExactly(tuple("Siri Dal", "Takk & ha det", true), tuple("Tove Ax", "Du: Hei", false));
		assertThat(threads.getLast().time()).isEqualTo("i går");
	}

	@ParameterizedTest
	@ValueSource(strings = { EMBER, SDUI })
	void threadIsOpenedByWhatHasItsWords(String list) throws InterruptedException {
		serve(ThreadList.PATH, list + PANE);
		ThreadList.Entry siri = new ThreadList.Entry("Siri Dal", "Takk & ha det", "", true);
		String text = site.read(ThreadList.PATH, (page) -> ThreadList.opener(page, siri).orElseThrow().innerText());
		assertThat(text).contains("Siri Dal", "Takk");
		assertThat(site.<Boolean>read(ThreadList.PATH,
				(page) -> ThreadList.opener(page, new ThreadList.Entry("Siri Dal", "Noe nytt", "", true)).isPresent()))
			.isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { EMBER_CONNECTIONS, SDUI_CONNECTIONS })
	void whoIsConnectedSinceWhenIsTold(String list) throws InterruptedException {
		GrowingList.Part part = read(ConnectionList.PATH, list, ConnectionList::next);
		assertThat(ConnectionList.entries(part.entries())).singleElement().satisfies((entry) -> {
			assertThat(entry.profile().publicIdentifier()).isEqualTo("siri-dal");
			assertThat(entry.name()).isEqualTo("Siri Dal");
			assertThat(entry.connected()).containsAnyOf("Koblet til for 2 dager siden", "2026年11月12日につながりました");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { EMBER_CONNECTIONS, SDUI_CONNECTIONS })
	void listThatIsShorterThanItSaysIsNotWhole(String list) throws InterruptedException {
		serve(ConnectionList.PATH, list);
		GrowingList.Part part = site.read(ConnectionList.PATH, (page) -> {
			ConnectionList.next(page, 900, 5000);
			return ConnectionList.next(page, 900, 5000);
		});
		assertThat(part.grown()).isFalse();
		assertThat(part.whole()).isFalse();
	}

	@Test
	void pendingPeopleHaveNamesAndWhenTheyWereInvited() throws InterruptedException {
		String list = """
				<h1>Personer (1)</h1><div role="list"><div role="listitem"><a href="/in/siri-dal/"><figure></figure></a>
				<a href="/in/siri-dal/"><p>Siri Dal</p></a><p>Garn AS</p><p>Sendt for 2 uker siden</p><button>Trekk</button></div></div>""";
		GrowingList.Part part = read(SentInvitations.PATH, list,
				(page, patience, timeout) -> GrowingList.Part.from(SentInvitations.next(page, patience, timeout)));
		assertThat(part.whole()).isTrue();
		assertThat(SentInvitations.toData(part.entries())).containsExactly(Map.of("profile_url",
				"https://www.linkedin.com/in/siri-dal", "full_name", "Siri Dal", "sent", "Sendt for 2 uker siden"));
	}

	private static GrowingList.Part read(String path, String list, GrowingList.Reader reader)
			throws InterruptedException {
		serve(path, list);
		return site.read(path, (page) -> reader.next(page, 1000, 5000));
	}

	private static void serve(String path, String list) {
		site.serve(path,
				"<!doctype html><html><head><style>.visually-hidden { position: absolute; clip-path: inset(50%) }</style></head><body><main>"
						+ list + "</main></body></html>");
	}

}
