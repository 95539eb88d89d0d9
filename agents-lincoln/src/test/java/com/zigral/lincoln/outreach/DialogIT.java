package com.zigral.lincoln.outreach;

import java.util.OptionalInt;

import com.zigral.lincoln.FixtureSite;
import com.zigral.lincoln.outreach.Dialog.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Dialogs as the site opens them over a profile, written anew.
 */
class DialogIT {

	private static final String QUESTION = """
			<button aria-label="Dismiss" class="artdeco-modal__dismiss"></button><h2>Legge til en merknad?</h2>
			<p>Gjør invitasjonen til <strong>Yrsa Bee</strong> personlig.</p>
			<button class="artdeco-button artdeco-button--secondary">Legg til</button>
			<button class="artdeco-button artdeco-button--primary">Send uten</button>""";

	private static final String NOTE = """
			<h2>Legg til en merknad</h2><button aria-label="Lukk"></button>
			<p>%s personlige invitasjoner igjen denne måneden.</p><textarea id="custom-message"></textarea><span>%s</span>
			<button>Avbryt</button><button aria-label="Send" disabled>Send</button>
			<a href="/premium/products/?x">Skriv med KI</a>""";

	@RegisterExtension
	private static final FixtureSite site = FixtureSite.start();

	@Test
	void invitationInATreeOfItsOwnNamesThePerson() throws InterruptedException {
		Dialog dialog = read(
				"""
						<div id="o" data-testid="interop-shadowdom"></div><script>document.getElementById("o")
						.attachShadow({ mode: "open" }).innerHTML = `<div role="dialog" class="artdeco-modal send-invite">%s</div>`
						</script>"""
					.formatted(QUESTION));
		assertThat(dialog.kind()).isEqualTo(Kind.QUESTION);
		assertThat(dialog.names("Yrsa Bee")).isTrue();
		assertThat(dialog.enabled()).isTrue();
	}

	@Test
	void plainInvitationMayNameNobody() throws InterruptedException {
		Dialog dialog = read("""
				<div role="dialog"><h2>Add a note to your invitation?</h2><button aria-label="Dismiss"></button>
				<button>Add a note</button><button>Send without a note</button></div>""");
		assertThat(dialog.kind()).isEqualTo(Kind.QUESTION);
		assertThat(dialog.people()).isEmpty();
		assertThat(dialog.names("Yrsa Bee")).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "Yrsa Bee, true", "yrsa  bee, true", "Yrsa, false", "Yrsa Be, false", "Yrsa Bee Olsen, false",
			"Tove Ax, false" })
	void personIsTheWholeName(String name, boolean isNamed) throws InterruptedException {
		assertThat(read("<div role='dialog'>" + QUESTION + "</div>").names(name)).isEqualTo(isNamed);
	}

	@ParameterizedTest
	@CsvSource({ "3, 0/200, 200, 3", "٣, ٠/٢٠٠, 200, 3", "०, ०/३००, 300, 0", "12, 0 / 300, 300, 12", "5, '', 200, 5",
			"5, 200/0, 200, 5" })
	void lengthAndWhatIsLeftAreReadFromTheirNumbers(String left, String counter, int longest, int remaining)
			throws InterruptedException {
		Dialog dialog = read("<dialog open>" + NOTE.formatted(left, counter) + "</dialog>");
		assertThat(dialog.kind()).isEqualTo(Kind.NOTE);
		assertThat(dialog.longest()).isEqualTo(longest);
		assertThat(dialog.remaining()).isEqualTo(OptionalInt.of(remaining));
		assertThat(dialog.enabled()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<button data-is='yes'>Send</button>",
			"<button data-is='yes'>Send</button><button><svg id='sparkle-small'></svg>Write with AI</button>",
			"<button><a href='/premium/x'>Premium</a></button><button data-is='yes'>Send</button>",
			"<button class='artdeco-button--primary' data-is='yes'>Send</button><button>Write</button><button>X</button>",
			"<button type='submit' data-is='yes'>Send</button><button type='button'>A</button><button type='button'>B</button>" })
	void whatIsConfirmedIsNeverCancelAndNothingForSale(String buttons) throws InterruptedException {
		String html = "<div role='dialog'><textarea></textarea><button type='button'>Cancel</button>%s</div>";
		assertThat(clicked(html.formatted(buttons))).isEqualTo("yes");
	}

	@Test
	void nothingIsConfirmedWhereNobodyKnowsWhichOfThree() throws InterruptedException {
		assertThat(
				read("<div role='dialog'><textarea></textarea><button>A</button><button>B</button><button>C</button>")
					.enabled())
			.isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "You’ve reached the weekly invitation limit",
			"Du hast das wöchentliche Einladungslimit erreicht", "Has alcanzado el límite semanal de invitaciones",
			"Vous avez atteint la limite hebdomadaire d’invitations", "Você atingiu o limite semanal de convites",
			"Hai raggiunto il limite settimanale di inviti", "Je hebt de wekelijkse limiet voor uitnodigingen bereikt",
			"Osiągnięto tygodniowy limit zaproszeń", "Dosáhli jste týdenního limitu pozvánek",
			"Ai atins limita săptămânală de invitații", "Du har nått veckans gräns för inbjudningar",
			"Du har nået den ugentlige grænse for invitationer", "Du har nådd den ukentlige grensen for invitasjoner",
			"Haftalık davet sınırına ulaştınız", "Вы достигли недельного лимита приглашений", "週の招待上限に達しました",
			"주간 초대 한도에 도달했습니다", "您已达到每周邀请上限", "لقد وصلت إلى الحد الأسبوعي للدعوات",
			"आप साप्ताहिक आमंत्रण सीमा तक पहुँच गए हैं", "Anda telah mencapai batas undangan mingguan" })
	void weeklyLimitIsKnownInManyLanguages(String words) throws InterruptedException {
		assertThat(read("<div role='dialog'><button aria-label='x'></button><h2>%s</h2><button>OK</button></div>"
			.formatted(words)).kind()).isEqualTo(Kind.LIMIT);
	}

	@Test
	void noticeInUnknownWordsIsANotice() throws InterruptedException {
		assertThat(read("<div role='alertdialog'><h2>Ez dago gehiago</h2><button>Ados</button></div>").kind())
			.isEqualTo(Kind.NOTICE);
	}

	@Test
	void wordsOfAnInvitationAreNoLimit() throws InterruptedException {
		assertThat(
				read("<div role='dialog'>" + QUESTION.replace("personlig.", "personlig. Weekly limit: 100") + "</div>")
					.kind())
			.isEqualTo(Kind.QUESTION);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<dialog><h2>Ad options</h2><button>x</button></dialog>",
			"<div role='dialog' style='display:none'><button>x</button></div>",
			"<div role='dialog' style='visibility:hidden'><button>x</button></div>",
			"<div role='dialog' aria-hidden='true'><button>x</button></div>",
			"<div role='dialog'><div contenteditable='true'></div><button>x</button></div>" })
	void closedDialogsAndMessagesAreNone(String html) throws InterruptedException {
		site.serve("/in/yrsa-bee/", "<!doctype html><main></main>" + html);
		assertThat(site.read("/in/yrsa-bee/", Dialog::on)).isEmpty();
	}

	private static String clicked(String html) throws InterruptedException {
		site.serve("/in/yrsa-bee/", "<!doctype html><main></main>" + html);
		return site.read("/in/yrsa-bee/", (page) -> {
			page.evaluate(
					"document.addEventListener('click', (event) => { window.clicked = event.target.dataset.is; })");
			Dialog.confirm(page);
			return String.valueOf(page.evaluate("window.clicked ?? 'no'"));
		});
	}

	private static Dialog read(String html) throws InterruptedException {
		site.serve("/in/yrsa-bee/", "<!doctype html><main></main>" + html);
		return site.read("/in/yrsa-bee/", Dialog::on).orElseThrow();
	}

}
