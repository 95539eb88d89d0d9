package com.zigral.shaun;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.agent.ActionRequest;
import com.zigral.agent.Outcome;
import com.zigral.agent.StepStoppedException;
import com.zigral.shaun.google.SheetsCredentials;
import com.zigral.standin.sheets.Fault;
import com.zigral.standin.sheets.SheetsServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What goes wrong on the way to Google and in it.
 */
class GoogleErrorsIT extends SheetsFixture {

	private static final String ACCOUNT = "zigral@sandbox.iam.gserviceaccount.com";

	@Test
	void rowsWhoseAnswerWasLostAreNotAddedAgain() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1", List.of(HEADERS));
		this.google.faults().inject("spreadsheets.batchUpdate", 1, new Fault.Drop(true));
		Outcome.Succeeded outcome = succeeded(upsert(id, ctos(25)));
		assertThat(this.google.rows(id, "Sheet1")).hasSize(26);
		assertThat(outcome.output()).containsEntry("added", 25).containsEntry("unchanged", 0);
		assertThat(this.waits).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "spreadsheets.batchUpdate", "spreadsheets.create", "files.list", "*" })
	void aCallThatDoesItsWorkButFailsIsNotDoneTwice(String operation) throws InterruptedException {
		this.google.faults().inject(operation, 2, new Fault.Status(503, true, Optional.empty()));
		succeeded(upsert("Deals", ctos(3)));
		assertThat(this.google.idsOf("Deals")).hasSize(1);
		assertThat(this.google.rows(this.google.idsOf("Deals").getFirst(), "Prospects")).hasSize(4);
	}

	@Test
	void aCrashAfterTheSpreadsheetWasMadeMakesNoSecondOne() throws InterruptedException {
		Step step = new Step();
		this.google.faults().inject("spreadsheets.batchUpdate", 10, new Fault.Drop(false));
		assertThat(failed(upsert(Map.of("spreadsheet", "Deals"), ctos(3), step)).retryable()).isTrue();
		this.google.faults().heal();
		this.shaun = new Shaun(settings());
		succeeded(upsert(Map.of("spreadsheet", "Deals"), ctos(3), step));
		assertThat(this.google.idsOf("Deals")).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "429, spreadsheets.batchUpdate", "429, spreadsheets.get", "500, spreadsheets.get", "503, values.get",
			"503, spreadsheets.batchUpdate", "500, token", "503, files.list" })
	void passingTroubleIsWaitedOut(int status, String operation) throws InterruptedException {
		this.google.addSpreadsheet("Deals", "Sheet1", List.of(HEADERS));
		this.google.faults().inject(operation, 2, Fault.Status.of(status));
		assertThat(succeeded(upsert("Deals", ctos(2))).output()).containsEntry("added", 2);
		assertThat(this.waits).hasSize(2)
			.allSatisfy((wait) -> assertThat(wait).isBetween(Duration.ofMillis(500), Duration.ofSeconds(4)));
	}

	@Test
	void lastingTroubleFailsAndMayBeRetried() throws InterruptedException {
		this.google.faults().inject("spreadsheets.get", 1_000, Fault.Status.of(429));
		Outcome.Failed failed = failed(upsert("x".repeat(43) + "1", ctos(1)));
		assertThat(failed.reason()).isEqualTo("Google's quota of calls a minute is used up; try again in a minute");
		assertThat(failed.retryable()).isTrue();
		assertThat(this.waits).hasSize(6).allSatisfy((wait) -> assertThat(wait).isLessThan(Duration.ofSeconds(97)));
	}

	@Test
	void theWaitThatGoogleAsksForIsKept() throws InterruptedException {
		this.google.faults().inject("files.list", 1, new Fault.Status(429, false, Optional.of(Duration.ofSeconds(30))));
		succeeded(upsert("Deals", ctos(1)));
		assertThat(this.waits).containsExactly(Duration.ofSeconds(30));
	}

	@Test
	void aWaitBeyondTheCeilingFailsAtOnce() throws InterruptedException {
		this.google.faults().inject("files.list", 1, new Fault.Status(429, false, Optional.of(Duration.ofHours(1))));
		assertThat(failed(upsert("Deals", ctos(1))).retryable()).isTrue();
		assertThat(this.waits).isEmpty();
	}

	@Test
	void theQuotaOfAMinuteIsTrouble() throws InterruptedException {
		this.google.faults().limit(1, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
		String id = this.google.addSpreadsheet("Deals", "Sheet1", List.of(HEADERS));
		assertThat(failed(upsert(id, ctos(1))).retryable()).isTrue();
	}

	@Test
	void aSpreadsheetThatIsNotSharedNamesTheAccount() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1", List.of(HEADERS));
		this.google.share(id, false);
		assertThat(failed(upsert(id, ctos(1))))
			.isEqualTo(new Outcome.Failed("The account " + ACCOUNT + " may not change the spreadsheet with the id " + id
					+ "; share the spreadsheet with that address as an editor", List.of()));
		assertThat(this.waits).isEmpty();
	}

	@Test
	void aSpreadsheetThatIsNotThereSaysSo() throws InterruptedException {
		String id = "1" + "x".repeat(43);
		assertThat(failed(upsert(id, ctos(1)))).isEqualTo(new Outcome.Failed(
				"There is no spreadsheet with the id " + id + "; check its address, and that it was not deleted",
				List.of()));
	}

	@Test
	void aSpreadsheetThatIsDeletedMeanwhileSaysSo() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1", List.of(HEADERS));
		this.google.faults().inject("spreadsheets.batchUpdate", 1, new Fault.Meanwhile(() -> this.google.delete(id)));
		assertThat(failed(upsert(id, ctos(1))).reason()).startsWith("There is no spreadsheet 'Deals'");
	}

	@Test
	void aWorksheetThatIsDeletedMeanwhileSaysSo() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1", List.of(HEADERS));
		this.google.faults().inject("spreadsheets.batchUpdate", 1, new Fault.Meanwhile(() -> {
			this.google.edit(id, "{\"addSheet\":{\"properties\":{\"title\":\"Other\"}}}");
			this.google.edit(id, "{\"deleteSheet\":{\"sheetId\":0}}");
		}));
		assertThat(failed(upsert(id, ctos(1))).reason())
			.isEqualTo("The worksheet of the spreadsheet 'Deals' was renamed or deleted meanwhile; try again");
	}

	@Test
	void severalSpreadsheetsOfOneTitleAreAmbiguous() throws InterruptedException {
		this.google.addSpreadsheet("Deals", "Sheet1", List.of(HEADERS));
		this.google.addSpreadsheet("Deals", "Sheet1", List.of(HEADERS));
		assertThat(failed(upsert("Deals", ctos(1))).reason()).startsWith(
				"There are 2 spreadsheets called 'Deals'; name the one you mean by its address: https://docs.google.com/");
	}

	@Test
	void anAddressOfSomethingElseIsRefused() throws InterruptedException {
		assertThat(failed(upsert("https://example.org/sheet", ctos(1))).reason())
			.isEqualTo("'https://example.org/sheet' is not the address of a Google spreadsheet; it should look like "
					+ "https://docs.google.com/spreadsheets/d/.../edit");
		assertThat(operations()).isEmpty();
	}

	@Test
	void anAccountThatMayNotMakeSpreadsheetsSaysSo() throws InterruptedException {
		this.google.faults().disable("spreadsheets.create");
		assertThat(failed(upsert("Deals", ctos(1))).reason()).contains(ACCOUNT, "'Deals', which does not exist yet");
	}

	@Test
	void anApiThatIsSwitchedOffIsNamedWithItsPage() throws InterruptedException {
		this.google.faults().disable("sheets.googleapis.com");
		assertThat(failed(upsert("Deals", ctos(1))).reason())
			.isEqualTo("An API that Shaun needs is switched off in the " + "Google project of " + ACCOUNT
					+ ": Google Sheets API; enable it at https://console.developers."
					+ "google.com/apis/api/sheets.googleapis.com/overview?project=100000000000 and try again some minutes "
					+ "later");
	}

	@Test
	void aProtectedRangeIsNamed() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1", List.of(HEADERS));
		this.google.edit(id, """
				{"addProtectedRange":{"protectedRange":{"range":{"sheetId":0}}}}""");
		assertThat(failed(upsert(id, ctos(1))).reason())
			.startsWith("The spreadsheet 'Deals' has a protected range where prospects belong");
		assertThat(this.google.rows(id, "Sheet1")).containsExactly(HEADERS);
	}

	@Test
	void aTokenThatWasRevokedIsRenewedOnce() throws InterruptedException {
		succeeded(upsert("Deals", ctos(1)));
		this.google.faults().revokeTokens();
		succeeded(upsert("Deals", ctos(2)));
	}

	@Test
	void anAccountThatIsNoLongerAcceptedSaysSo() throws InterruptedException {
		this.google.faults().inject("files.list", 100, Fault.Status.of(401));
		assertThat(failed(upsert("Deals", ctos(1))))
			.isEqualTo(new Outcome.Failed("Google no longer accepts the access of " + ACCOUNT
					+ "; check that the service account and its key still exist", List.of()));
	}

	@Test
	void aKeyThatGoogleRefusesSaysWhy() throws InterruptedException {
		String own = this.google.serviceAccountJson();
		stop();
		this.google = SheetsServer.start(0, this.directory.resolve("another"));
		String port = own.replaceAll("(?s).*http://127.0.0.1:(\\d+)/token.*", "$1");
		String foreign = own.replace(":" + port + "/", ":" + this.google.uri().getPort() + "/");
		this.shaun = new Shaun(
				ShaunSettings.at(this.google.uri(), SheetsCredentials.from(Optional.empty(), Optional.of(foreign)))
					.withSleeper((duration) -> this.waits.add(duration)));
		Outcome.Failed failed = failed(upsert("Deals", ctos(1)));
		assertThat(failed.reason()).startsWith("Google refused the key of " + ACCOUNT + " (Invalid JWT Signature.)");
		assertThat(failed.retryable()).isFalse();
	}

	@Test
	void aServerThatIsNotThereMayBeRetried() throws InterruptedException {
		this.google.close();
		Outcome.Failed failed = failed(upsert("Deals", ctos(1)));
		assertThat(failed.retryable()).isTrue();
		assertThat(failed.reason()).startsWith("Google's token service does not answer");
	}

	@Test
	void anAnswerThatComesTooLateIsTriedAgain() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1", List.of(HEADERS));
		this.shaun = new Shaun(settings().withReadTimeout(Duration.ofSeconds(1)));
		succeeded(upsert(id, ctos(1)));
		this.google.faults().inject("spreadsheets.batchUpdate", 1, new Fault.Delay(Duration.ofMillis(1_500)));
		Outcome.Succeeded outcome = succeeded(upsert(id, ctos(3)));
		assertThat(outcome.output()).containsEntry("added", 2);
	}

	@Test
	void withoutCredentialsItSaysWhatToSet() throws InterruptedException {
		this.shaun = new Shaun(ShaunSettings.google(new SheetsCredentials.Missing()));
		assertThat(failed(upsert("Deals", ctos(1)))).isEqualTo(new Outcome.Failed(
				"There are no credentials for Google Sheets; set GOOGLE_SHEETS_CREDENTIALS_PATH to the path of a service "
						+ "account's JSON key, or GOOGLE_SHEETS_CREDENTIALS_JSON to its content, and start again",
				List.of()));
	}

	@Test
	void dataThatIsNoProspectIsRefused() throws InterruptedException {
		ActionRequest request = new ActionRequest("upsert_prospects",
				Map.of("spreadsheet", "Deals", "prospects", List.of(Map.of("profile_url", "nobody"))));
		assertThat(failed(this.shaun.perform(request, new Step())).reason())
			.startsWith("The prospect 1 of 1 that the earlier step put out cannot be read: ");
	}

	@Test
	void aStoppedStepGoesNoFurther() {
		Step step = new Step();
		step.stop();
		assertThatExceptionOfType(StepStoppedException.class)
			.isThrownBy(() -> upsert(Map.of("spreadsheet", "Deals"), ctos(1), step));
		assertThat(operations()).doesNotContain("spreadsheets.batchUpdate");
	}

	@Test
	void anInterruptedThreadStopsWaiting() {
		this.google.faults().inject("files.list", 1, Fault.Status.of(503));
		this.shaun = new Shaun(settings().withSleeper((duration) -> {
			throw new InterruptedException();
		}));
		assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> upsert("Deals", ctos(1)));
		assertThat(Thread.currentThread().isInterrupted()).isFalse();
	}

}
