package com.zigral.lincoln;

import java.time.Duration;
import java.util.Map;

import com.zigral.agent.ErrorKind;
import com.zigral.agent.Outcome;
import com.zigral.lincoln.LincolnSettings.Pause;
import com.zigral.standin.linkedin.markup.LedgerEntry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FaultsIT extends OnSharedPractice {

	private static final Map<String, Object> SOMEBODY = Map.of("title", "CTO", "limit", 1);

	@Test
	void restrictedAccountIsHandedToAPersonWithAScreenshot() throws InterruptedException {
		this.practice.search(SOMEBODY);
		this.practice.site().ledger().clear();
		this.practice.site().faults().restrict(true);
		assertThat(this.practice.search(SOMEBODY)).isInstanceOfSatisfying(Outcome.NeedsHuman.class, (asks) -> {
			assertThat(asks.kind()).contains(ErrorKind.RESTRICTED);
			assertThat(asks.question()).contains("restricted the account " + this.practice.site().username());
			assertThat(asks.screenshot()).isPresent();
		});
		assertThat(count(Kind.LOGIN)).isZero();
	}

	@Test
	void captchaOnAnyPageIsHandedToAPerson() throws InterruptedException {
		this.practice.search(SOMEBODY);
		this.practice.site().faults().captcha(true);
		assertThat(this.practice.search(SOMEBODY)).isInstanceOfSatisfying(Outcome.NeedsHuman.class, (asks) -> {
			assertThat(asks.kind()).contains(ErrorKind.CHALLENGE);
			assertThat(asks.screenshot()).isPresent();
		});
	}

	@ParameterizedTest
	@CsvSource({ "429, '', PT30M", "999, '', PT30M", "429, 7200, PT2H", "999, 9999999, P1D", "429, soon, PT30M" })
	void tooManyRequestsMeanLater(int status, String retryAfter, Duration wait) throws InterruptedException {
		this.practice.site().faults().refuse(status, 1);
		this.practice.site().faults().retryAfter(retryAfter);
		assertThat(this.practice.search(SOMEBODY)).isInstanceOfSatisfying(Outcome.NotBefore.class,
				(later) -> assertThat(later.instant()).isEqualTo(RecordedStep.NOW.plus(wait)));
	}

	@Test
	void errorOfTheSiteIsTriedLater() throws InterruptedException {
		this.practice.site().faults().refuse(503, 1);
		assertThat(this.practice.search(SOMEBODY)).isInstanceOfSatisfying(Outcome.Failed.class, (failed) -> {
			assertThat(failed.kind()).isEqualTo(ErrorKind.NETWORK);
			assertThat(failed.retryable()).isTrue();
			assertThat(failed.reason()).contains("answers 503");
		});
	}

	@Test
	void slowPageIsTriedLater() throws InterruptedException {
		this.practice.search(SOMEBODY);
		this.practice.restart(this.practice.settings().taking(Pause.NONE, Duration.ofSeconds(3)));
		this.practice.site().faults().delay(Duration.ofSeconds(4));
		assertThat(this.practice.search(SOMEBODY)).isInstanceOfSatisfying(Outcome.Failed.class, (failed) -> {
			assertThat(failed.retryable()).isTrue();
			assertThat(failed.kind()).isEqualTo(ErrorKind.TIMEOUT);
			assertThat(failed.reason()).contains("did not show /", "within 3 s");
		});
	}

	@Test
	void pausesLieBetweenPagesAndWithinTheSettings() throws InterruptedException {
		Pause pause = new Pause(Duration.ofSeconds(4), Duration.ofSeconds(12));
		this.practice.restart(this.practice.settings().taking(pause, Duration.ofSeconds(10)));
		this.practice.search(Map.of("title", "CTO", "limit", 30));
		assertThat(this.practice.rests()).hasSize(count(Kind.SEARCH_PAGE) - 1)
			.allSatisfy((rest) -> assertThat(rest).isBetween(pause.least(), pause.most()));
	}

	private int count(Kind kind) {
		return this.practice.site().ledger().paths(kind).size();
	}

}
