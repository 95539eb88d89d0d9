package com.zigral.lincoln.outreach;

import java.nio.file.Path;
import java.time.Duration;

import com.zigral.agent.ProfileUrl;
import com.zigral.lincoln.FixtureSite;
import com.zigral.lincoln.LincolnSettings;
import com.zigral.lincoln.LincolnSettings.Pause;
import com.zigral.lincoln.outreach.SentInvitations.Listing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists of sent invitations as the site builds them: late, bit by bit, with suggestions
 * beside them. Written anew.
 */
class SentInvitationsIT {

	private static final LincolnSettings SETTINGS = LincolnSettings.in(Path.of("unused"))
		.taking(Pause.NONE, Duration.ofSeconds(20));

	private static final String ITEMS = """
			const item = (slug, name) => `<div role="listitem"><a href="https://www.linkedin.com/in/${slug}/"><figure></figure></a>
			<a href="https://www.linkedin.com/in/${slug}/"><p>${name}</p></a><p>Sendt i dag</p>
			<div data-view-name="edge-creation-connect-action"><button data-of="${slug}">Trekk</button></div></div>`;
			const list = document.getElementById("list");
			""";

	@RegisterExtension
	private static final FixtureSite site = FixtureSite.start();

	@ParameterizedTest
	@CsvSource({ "siri-dal, LISTED", "åse-vik, LISTED", "tove-ax, NOT_LISTED", "siri, NOT_LISTED" })
	void listThatComesLateIsWaitedFor(String slug, Listing listing) throws InterruptedException {
		String late = "setTimeout(() => { list.innerHTML = item('siri-dal', 'Siri Dal') + item('%C3%A5se-vik', 'Åse Vik') }, 600)";
		assertThat(find(slug, "<h1>Personer (2)</h1>", late)).isEqualTo(listing);
	}

	@ParameterizedTest
	@CsvSource({ "m-29, LISTED", "tove-ax, NOT_LISTED" })
	void listThatGrowsByScrollingIsScrolled(String slug, Listing listing) throws InterruptedException {
		String growing = """
				let n = 0;
				const grow = () => { for (let i = 0; i < 10 && n < 30; i++, n++) list.insertAdjacentHTML('beforeend',
				item(`m-${n}`, `Member ${n}`).replace('listitem"', 'listitem" style="height:300px"')) };
				new IntersectionObserver((entries) => { if (entries.some((e) => e.isIntersecting)) setTimeout(grow, 200) })
				.observe(document.getElementById("end"));
				""";
		assertThat(find(slug, "", growing)).isEqualTo(listing);
	}

	@Test
	void listWithoutANumberIsGivenTimeToGrow() throws InterruptedException {
		String slow = """
				list.innerHTML = item('m-0', 'Member 0');
				setTimeout(() => { list.insertAdjacentHTML('beforeend', item('m-1', 'Member 1')) }, 2000);
				""";
		assertThat(find("m-1", "", slow)).isEqualTo(Listing.LISTED);
	}

	@ParameterizedTest
	@CsvSource({ "m-1, LISTED", "tove-ax, NOT_LISTED" })
	void listThatGrowsByAButtonIsAskedForMore(String slug, Listing listing) throws InterruptedException {
		String button = """
				list.innerHTML = item('m-0', 'Member 0');
				const more = document.getElementById("end").appendChild(document.createElement("button"));
				more.textContent = "Vis mer";
				more.onclick = () => { more.remove(); setTimeout(() => { list.insertAdjacentHTML('beforeend', item('m-1', 'B')) }, 300) };
				""";
		assertThat(find(slug, "", button)).isEqualTo(listing);
	}

	@Test
	void emptyListThatDoesNotSayThatItIsEmptyIsNoAnswer() throws InterruptedException {
		assertThat(find("siri-dal", "<h1>Personer</h1>", "")).isEqualTo(Listing.UNKNOWN);
		assertThat(find("siri-dal", "<h1>Personer (0)</h1>", "")).isEqualTo(Listing.NOT_LISTED);
		assertThat(find("siri-dal", "<div class='artdeco-empty-state'>Ingen</div>", "")).isEqualTo(Listing.NOT_LISTED);
	}

	@Test
	void listThatIsShorterThanItSaysIsNoAnswer() throws InterruptedException {
		assertThat(
				find("tove-ax", "<button>Personer (1 200)</button>", "list.innerHTML = item('siri-dal', 'Siri Dal')"))
			.isEqualTo(Listing.UNKNOWN);
	}

	@Test
	void listWithAnotherPageIsNoAnswer() throws InterruptedException {
		assertThat(find("tove-ax", "", "list.innerHTML = item('siri-dal', 'Siri Dal'); list.insertAdjacentHTML("
				+ "'afterend', '<p><button class=\"artdeco-pagination__button--next\">Neste</button><button>2</button></p>')"))
			.isEqualTo(Listing.UNKNOWN);
	}

	@Test
	void suggestedPeopleAreNotInvited() throws InterruptedException {
		String suggestions = """
				list.innerHTML = item('siri-dal', 'Siri Dal');
				list.insertAdjacentHTML('afterend', `<ul><li><a href="/in/tove-ax/">Tove Ax</a><button><svg id="connect-small">
				</svg>Connect</button></li></ul><aside><div><a href="/in/ida-moe/">Ida Moe</a><button>x</button></div></aside>`);
				""";
		assertThat(find("tove-ax", "", suggestions)).isEqualTo(Listing.NOT_LISTED);
		assertThat(find("ida-moe", "", suggestions)).isEqualTo(Listing.NOT_LISTED);
	}

	@Test
	void buttonIsTheirOwn() throws InterruptedException {
		serve("", "list.innerHTML = item('siri-dal', 'Siri Dal') + item('tove-ax', 'Tove Ax')");
		String of = site.read(SentInvitations.PATH,
				(page) -> SentInvitations.withdrawal(page, new ProfileUrl("tove-ax")).getAttribute("data-of"));
		assertThat(of).isEqualTo("tove-ax");
	}

	private static Listing find(String slug, String head, String script) throws InterruptedException {
		serve(head, script);
		return site.read(SentInvitations.PATH, (page) -> SentInvitations.find(page, new ProfileUrl(slug), SETTINGS));
	}

	private static void serve(String head, String script) {
		site.serve(SentInvitations.PATH,
				"""
						<!doctype html><html><body><main id="workspace" style="height:500px;overflow:auto">%s<div id="list"></div>
						<div id="end" style="min-height:5px"></div></main><script>%s%s</script></body></html>"""
					.formatted(head, ITEMS, script));
	}

}
