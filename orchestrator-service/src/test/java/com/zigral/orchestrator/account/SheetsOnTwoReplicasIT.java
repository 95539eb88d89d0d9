package com.zigral.orchestrator.account;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.zigral.agent.ActionRequest;
import com.zigral.agent.DetachedStep;
import com.zigral.agent.Outcome;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import com.zigral.agent.ResourceLock;
import com.zigral.orchestrator.RepositoryTest;
import com.zigral.shaun.Shaun;
import com.zigral.shaun.ShaunSettings;
import com.zigral.shaun.google.SheetsCredentials;
import com.zigral.standin.sheets.Fault;
import com.zigral.standin.sheets.SheetsServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two replicas share nothing but the database and Google.
 */
@RepositoryTest
class SheetsOnTwoReplicasIT {

	private static final LeaseSettings LEASES = new LeaseSettings(Duration.ofSeconds(5));

	@TempDir
	private Path directory;

	private final Leases rows;

	private final AccountStops stops;

	SheetsOnTwoReplicasIT(Leases rows, AccountStops stops) {
		this.rows = rows;
		this.stops = stops;
	}

	@Test
	void twoJobsThatWriteOneSheetAtOnceLeaveNoDuplicates() throws Exception {
		try (SheetsServer google = SheetsServer.start(0, this.directory);
				ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			// So that without a hold both would have read before either writes.
			google.faults().inject("values.get", 2, new Fault.Delay(Duration.ofMillis(300)));
			List<Future<Outcome>> outcomes = IntStream.range(0, 2)
				.mapToObj((replica) -> threads.submit(() -> upsert(google)))
				.toList();
			for (Future<Outcome> outcome : outcomes) {
				assertThat(outcome.get()).isInstanceOf(Outcome.Succeeded.class);
			}
			assertThat(google.idsOf("Deals")).hasSize(1);
			assertThat(google.rows(google.idsOf("Deals").getFirst(), "Prospects")).hasSize(21);
		}
	}

	@Test
	void aHoldIsForOneAndEndsWithItsClosing() {
		AccountLeases one = replica();
		AccountLeases other = replica();
		ResourceLock hold = one.hold("a sheet").orElseThrow();
		assertThat(other.hold("a sheet")).isEmpty();
		assertThat(other.hold("another sheet")).isPresent();
		assertThat(hold.isHeld()).isTrue();
		hold.close();
		assertThat(hold.isHeld()).isFalse();
		assertThat(other.hold("a sheet")).isPresent();
	}

	private AccountLeases replica() {
		return new AccountLeases(this.rows, this.stops, LEASES);
	}

	private Outcome upsert(SheetsServer google) throws InterruptedException {
		Shaun shaun = new Shaun(ShaunSettings.at(google.uri(),
				SheetsCredentials.from(Optional.empty(), Optional.of(google.serviceAccountJson()))));
		List<Map<String, Object>> people = IntStream.rangeClosed(1, 20)
			.mapToObj((number) -> Prospect
				.brief(new ProfileUrl("p" + number), "Person " + number, Map.of(), Instant.EPOCH, "test")
				.toData())
			.toList();
		return shaun.perform(new ActionRequest("upsert_prospects", Map.of("spreadsheet", "Deals", "prospects", people)),
				new LeasedStep(replica()));
	}

	private static final class LeasedStep extends DetachedStep {

		private final AccountLeases leases;

		LeasedStep(AccountLeases leases) {
			super("job", Clock.systemUTC());
			this.leases = leases;
		}

		@Override
		public Optional<ResourceLock> hold(String resource) {
			return this.leases.hold(resource);
		}

	}

}
