package com.zigral.shaun;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Outcome;
import com.zigral.agent.Prospect;
import com.zigral.agent.Prospect.Field;
import com.zigral.agent.ResourceLock;
import com.zigral.shaun.google.SheetsCredentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OtherActionsIT extends SheetsFixture {

	@Test
	void whatWasWrittenIsReadBack() throws InterruptedException {
		Prospect ada = prospect("ada", "Ada Lovelace", Map.of(Field.FIRST_NAME, "Ada", Field.LAST_NAME, "Lovelace",
				Field.TITLE, "CTO", Field.CONNECTION_DEGREE, "1st"));
		upsert("Deals", List.of(ada));
		List<Map<String, Object>> read = read(Map.of("spreadsheet", "Deals"));
		assertThat(read).extracting(Prospect::from).containsExactly(ada);
		assertThat(read.getFirst()).containsEntry("row", 2).doesNotContainKey("status");
	}

	@Test
	void onlyProspectsWithAStatusAreRead() throws InterruptedException {
		upsert("Deals", ctos(3));
		String id = this.google.idsOf("Deals").getFirst();
		this.google.type(id, "Prospects!F3", List.of(List.of("Called", "likes sailing")));
		this.google.type(id, "Prospects!F4", List.of(List.of("called")));
		assertThat(read(Map.of("spreadsheet", "Deals", "status", "CALLED", "limit", 1))).singleElement()
			.satisfies((data) -> assertThat(data).containsEntry("full_name", "Person 2")
				.containsEntry("status", "Called")
				.containsEntry("notes", "likes sailing"));
	}

	@Test
	void rowsAreChosenByAnyOfTheirColumns() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1",
				List.of(List.of("Profile URL", "Company", "Owner"), List.of("linkedin.com/in/ada", "Acme Ltd", "Eve"),
						List.of("linkedin.com/in/bob", "ACME", ""), List.of("linkedin.com/in/cy", "Other", "Bob")));
		assertThat(
				chosen(id, "all", List.of(List.of("Company", "contains", "acme"), List.of("owner", "is_filled", ""))))
			.containsExactly("ada");
		assertThat(chosen(id, "any", List.of(List.of("Company", "equals", "acme"), List.of("Owner", "equals", "BOB"))))
			.containsExactly("bob", "cy");
		assertThat(chosen(id, "all", List.of(List.of("employer", "lacks", "acme")))).containsExactly("cy");
		assertThat(chosen(id, "all", List.of(List.of("Owner", "is_empty", ""), List.of("Company", "differs", "x"))))
			.containsExactly("bob");
	}

	@Test
	void aFilterOfAColumnThatIsNotThereNamesTheColumns() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1", List.of(List.of("Profile URL", "Company")));
		assertThat(failed(perform("read_prospects",
				Map.of("spreadsheet", id, "where", List.of(Map.of("column", "Owner", "test", "equals", "text", "x")))))
			.reason())
			.isEqualTo("There is no column 'Owner' in the worksheet 'Sheet1' of 'Deals'; its columns are "
					+ "Profile URL, Company");
	}

	@Test
	void anyColumnIsSet() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1",
				List.of(List.of("LinkedIn", "Owner"), List.of("linkedin.com/in/cto-1", "Eve")));
		perform("update_prospects", Map.of("spreadsheet", id, "prospects", List.of(cto(1).toData()), "cells",
				List.of(Map.of("column", "OWNER", "text", ""), Map.of("column", "Next call", "text", "+1"))));
		assertThat(this.google.rows(id, "Sheet1")).containsExactly(List.of("LinkedIn", "Owner", "Next call"),
				List.of("linkedin.com/in/cto-1", "", "+1"));
	}

	@Test
	void theKeyIsNeverSet() throws InterruptedException {
		assertThat(failed(perform("update_prospects",
				Map.of("spreadsheet", "Deals", "cells", List.of(Map.of("column", "LinkedIn", "text", "x")))))
			.reason()).isEqualTo("The column 'LinkedIn' tells rows apart and is never changed; leave it out");
	}

	@Test
	void aSheetOfPeopleIsReadAsFarAsItSays() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1", List.of(List.of("LinkedIn", "Collected At"),
				List.of("linkedin.com/in/Ada", "long ago"), List.of("nobody")));
		assertThat(read(Map.of("spreadsheet", id))).extracting(Prospect::from)
			.singleElement()
			.satisfies((prospect) -> assertThat(prospect.fullName()).isEqualTo("[no name]"))
			.satisfies((prospect) -> assertThat(prospect.source()).isEqualTo("google sheet"));
	}

	@Test
	void readingMakesNothing() throws InterruptedException {
		assertThat(failed(perform("read_prospects", Map.of("spreadsheet", "Deals"))).reason())
			.startsWith("No spreadsheet called 'Deals' is shared with zigral@sandbox.iam.gserviceaccount.com");
		String id = this.google.addSpreadsheet("Deals", "Sheet1", List.of(HEADERS));
		assertThat(failed(perform("read_prospects", Map.of("spreadsheet", id, "worksheet", "More"))).reason())
			.isEqualTo("The spreadsheet 'Deals' has no such worksheet; it has 'Sheet1'");
	}

	@Test
	void statusAndNotesAreSet() throws InterruptedException {
		upsert("Deals", ctos(2));
		Map<String, Object> parameters = Map.of("spreadsheet", "Deals", "prospects",
				List.of(cto(2).toData(), cto(3).toData()), "status", "=invited", "notes", "first try");
		Outcome.Succeeded outcome = succeeded(perform("update_prospects", parameters));
		assertThat(outcome.output()).containsEntry("updated", 1).containsEntry("missing", 1);
		String id = this.google.idsOf("Deals").getFirst();
		assertThat(this.google.rows(id, "Prospects")).extracting((row) -> row.subList(5, 7))
			.containsExactly(List.of("Status", "Notes"), List.of("", ""), List.of("=invited", "first try"));
		assertThat(succeeded(perform("update_prospects", parameters)).output()).containsEntry("updated", 0)
			.containsEntry("unchanged", 1);
	}

	@Test
	void aStatusColumnIsAddedWhenAbsent() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1",
				List.of(List.of("LinkedIn"), List.of("linkedin.com/in/cto-1")));
		perform("update_prospects",
				Map.of("spreadsheet", id, "prospects", List.of(cto(1).toData()), "status", "invited"));
		assertThat(this.google.rows(id, "Sheet1")).containsExactly(List.of("LinkedIn", "Status"),
				List.of("linkedin.com/in/cto-1", "invited"));
	}

	@Test
	void settingNothingIsRefused() throws InterruptedException {
		assertThat(failed(perform("update_prospects", Map.of("spreadsheet", "Deals"))).reason())
			.isEqualTo("Neither a status nor notes nor other cells are given; give at least one of them");
	}

	@Test
	void aSpreadsheetIsMadeOnce() throws InterruptedException {
		perform("create_spreadsheet", Map.of("spreadsheet", "Deals", "worksheet", "Leads"));
		perform("create_spreadsheet", Map.of("spreadsheet", "Deals", "worksheet", "Leads"));
		assertThat(this.google.idsOf("Deals")).hasSize(1);
		assertThat(this.google.rows(this.google.idsOf("Deals").getFirst(), "Leads")).containsExactly(HEADERS);
	}

	@Test
	void aSpreadsheetIsSharedWithThoseNamedAndNobodyElse() throws InterruptedException {
		Map<String, Object> parameters = Map.of("spreadsheet", "Deals", "share_with",
				List.of("ada@example.org", "bob@example.org"), "share_as", "reader");
		perform("create_spreadsheet", parameters);
		Outcome.Succeeded again = succeeded(perform("create_spreadsheet", parameters));
		String id = this.google.idsOf("Deals").getFirst();
		assertThat(this.google.permissions(id))
			.containsExactlyInAnyOrderEntriesOf(Map.of("ada@example.org", "reader", "bob@example.org", "reader"));
		assertThat(again.summary()).endsWith("Shared with ada@example.org, bob@example.org as reader");
		perform("create_spreadsheet", Map.of("spreadsheet", "Own"));
		assertThat(this.google.permissions(this.google.idsOf("Own").getFirst())).isEmpty();
	}

	@Test
	void nothingIsMadeWhenAnAddressIsNone() throws InterruptedException {
		assertThat(failed(perform("create_spreadsheet", Map.of("spreadsheet", "Deals", "share_with", List.of("Ada"))))
			.reason()).isEqualTo("'Ada' is not an e-mail address; nothing was made");
		assertThat(operations()).isEmpty();
	}

	@Test
	void aPersonsOwnAccountWorksLikeAServiceAccount() throws InterruptedException {
		this.shaun = new Shaun(person(this.google.authorizedUserJson()));
		assertThat(succeeded(upsert("Deals", ctos(2))).output()).containsEntry("added", 2);
	}

	@ParameterizedTest
	@CsvSource({ "1//sandbox, Token has been expired or revoked.", "GOCSPX-sandbox, it does not know the client",
			"100000000000-, it does not know the client" })
	void aRefusedRefreshTokenSaysWhyAndWhatToDo(String part, String cause) throws InterruptedException {
		this.shaun = new Shaun(person(this.google.authorizedUserJson().replace(part, "other")));
		Outcome.Failed failed = failed(upsert("Deals", ctos(1)));
		assertThat(failed.reason()).isEqualTo("Google refused the refresh token (" + cause
				+ "); let the account's owner allow the access again and set GOOGLE_SHEETS_OAUTH_REFRESH_TOKEN, and "
				+ "check the client's id and secret");
		assertThat(failed.retryable()).isFalse();
	}

	@Test
	void aSheetThatAnotherReplicaHasIsWaitedForAndThenLeftAlone() throws InterruptedException {
		Step step = new Step() {

			@Override
			public Optional<ResourceLock> hold(String resource) {
				return Optional.empty();
			}

		};
		String id = this.google.addSpreadsheet("Deals", "Sheet1", List.of(HEADERS));
		assertThat(upsert(Map.of("spreadsheet", id), ctos(1), step)).isInstanceOf(Outcome.NotBefore.class);
		assertThat(this.waits.stream().mapToLong(Duration::toMillis).sum()).isEqualTo(20_000);
		assertThat(this.google.rows(id, "Sheet1")).hasSize(1);
	}

	@Test
	void nothingIsWrittenOnceTheHoldIsLost() throws InterruptedException {
		Step step = new Step() {

			@Override
			public Optional<ResourceLock> hold(String resource) {
				return Optional.of(new ResourceLock() {

					@Override
					public boolean isHeld() {
						return false;
					}

					@Override
					public void close() {
					}

				});
			}

		};
		String id = this.google.addSpreadsheet("Deals", "Sheet1", List.of(HEADERS));
		assertThat(failed(upsert(Map.of("spreadsheet", id), ctos(1), step)).retryable()).isTrue();
		assertThat(operations()).doesNotContain("spreadsheets.batchUpdate");
	}

	@Test
	void callsArePacedBelowTheQuota() throws InterruptedException {
		String id = this.google.addSpreadsheet("Deals", "Sheet1", List.of(HEADERS));
		for (int i = 1; i <= 12; i++) {
			read(Map.of("spreadsheet", id));
		}
		assertThat(this.waits).hasSize(4)
			.allSatisfy((wait) -> assertThat(wait).isBetween(Duration.ZERO, Duration.ofSeconds(6)));
	}

	@Test
	void twoJobsThatWriteOneSheetAtOnceLeaveNoDuplicates() throws Exception {
		try (ExecutorService jobs = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Outcome>> outcomes = IntStream.range(0, 6)
				.mapToObj((job) -> jobs.submit(() -> upsert("Deals", ctos(20 + job))))
				.toList();
			for (Future<Outcome> outcome : outcomes) {
				succeeded(outcome.get());
			}
		}
		assertThat(this.google.idsOf("Deals")).hasSize(1);
		assertThat(this.google.rows(this.google.idsOf("Deals").getFirst(), "Prospects")).hasSize(26)
			.extracting((row) -> row.get(4))
			.doesNotHaveDuplicates();
	}

	@Test
	void everyActionIsDescribed() {
		assertThat(this.shaun.name()).isEqualTo("shaun");
		assertThat(this.shaun.description()).isNotBlank();
		assertThat(this.shaun.actions()).extracting(Action::name)
			.containsExactly("upsert_prospects", "read_prospects", "update_prospects", "create_spreadsheet");
	}

	@SuppressWarnings("unchecked")
	private List<Map<String, Object>> read(Map<String, Object> parameters) throws InterruptedException {
		return (List<Map<String, Object>>) succeeded(perform("read_prospects", parameters)).output().get("prospects");
	}

	private ShaunSettings person(String json) {
		return ShaunSettings.at(this.google.uri(), SheetsCredentials.from(Optional.empty(), Optional.of(json)))
			.withSleeper((duration) -> this.waits.add(duration));
	}

	private Outcome perform(String action, Map<String, Object> parameters) throws InterruptedException {
		return this.shaun.perform(new ActionRequest(action, new HashMap<>(parameters)), new Step());
	}

	private List<String> chosen(String id, String match, List<List<String>> filters) throws InterruptedException {
		return read(Map.of("spreadsheet", id, "match", match, "where",
				filters.stream()
					.map((filter) -> Map.of("column", filter.get(0), "test", filter.get(1), "text", filter.get(2)))
					.toList()))
			.stream()
			.map((data) -> (String) data.get("public_identifier"))
			.toList();
	}

}
