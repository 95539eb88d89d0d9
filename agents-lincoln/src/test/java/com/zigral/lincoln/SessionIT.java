package com.zigral.lincoln;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.agent.ErrorKind;
import com.zigral.agent.Outcome;
import com.zigral.lincoln.LincolnSettings.Pause;
import com.zigral.lincoln.LincolnSettings.SessionKey;
import com.zigral.standin.linkedin.markup.LedgerEntry.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SessionIT extends OnPractice {

	private static final Map<String, Object> SOMEBODY = Map.of("title", "CTO", "limit", 1);

	@Test
	void sessionIsRememberedByTheNextProcess() throws InterruptedException {
		this.practice.search(SOMEBODY);
		this.practice.restart(this.practice.settings());
		assertThat(this.practice.search(SOMEBODY)).isInstanceOf(Outcome.Succeeded.class);
		assertThat(count(Kind.LOGIN)).isEqualTo(1);
	}

	@Test
	void missingAccountIsNamed() throws InterruptedException {
		this.practice.restart(LincolnSettings.in(this.directory).at(this.practice.site().uri()));
		assertThat(this.practice.search(SOMEBODY)).isInstanceOfSatisfying(Outcome.Failed.class, (failed) -> {
			assertThat(failed.reason()).contains("LINKEDIN_USERNAME", "LINKEDIN_PASSWORD");
			assertThat(failed.retryable()).isFalse();
		});
	}

	@Test
	void sessionIsKeptEncryptedAndForItsOwnerOnly() throws InterruptedException, IOException {
		this.practice.search(SOMEBODY);
		for (String name : List.of("linkedin-session.enc", "linkedin-session.key")) {
			Path file = this.directory.resolve(name);
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
			assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).doesNotContain("li_at",
					"cookies");
		}
	}

	@Test
	void sessionOfAnotherKeyIsNotUsed() throws InterruptedException {
		this.practice.search(SOMEBODY);
		LincolnSettings settings = this.practice.settings();
		SessionKey key = new SessionKey(Base64.getEncoder().encodeToString(new byte[32]));
		this.practice.restart(new LincolnSettings(settings.baseUrl(), settings.credentials(), this.directory,
				Optional.of(key), settings.browser(), Pause.NONE, settings.timeout(), settings.idle()));
		assertThat(this.practice.search(SOMEBODY)).isInstanceOf(Outcome.Succeeded.class);
		assertThat(count(Kind.LOGIN)).isEqualTo(2);
	}

	@Test
	void sessionIsKeptWhereThereWasNoDirectoryAndTheKeyIsGiven() throws InterruptedException {
		LincolnSettings settings = this.practice.settings();
		SessionKey key = new SessionKey(Base64.getEncoder().encodeToString(new byte[32]));
		Path absent = this.directory.resolve("absent/sessions");
		this.practice.restart(new LincolnSettings(settings.baseUrl(), settings.credentials(), absent, Optional.of(key),
				settings.browser(), Pause.NONE, settings.timeout(), settings.idle()));
		assertThat(this.practice.search(SOMEBODY)).isInstanceOf(Outcome.Succeeded.class);
		assertThat(absent).isDirectoryContaining("glob:**.enc");
	}

	@Test
	void expiredSessionIsRenewed() throws InterruptedException {
		this.practice.search(SOMEBODY);
		this.practice.site().faults().expireSessions();
		assertThat(this.practice.search(SOMEBODY)).isInstanceOf(Outcome.Succeeded.class);
		assertThat(count(Kind.LOGIN)).isEqualTo(2);
	}

	@Test
	void wrongPasswordIsTriedOnceOnlyAndNeverPhotographed() throws InterruptedException {
		this.practice.restart(this.practice.settings().as(this.practice.site().username(), "wrong"));
		RecordedStep step = new RecordedStep();
		this.practice.search(SOMEBODY, step);
		assertThat(this.practice.search(SOMEBODY, step)).isInstanceOfSatisfying(Outcome.Failed.class, (failed) -> {
			assertThat(failed.reason()).contains("refuses the password").doesNotContain("wrong");
			assertThat(failed.retryable()).isFalse();
		});
		assertThat(count(Kind.LOGIN_REFUSED)).isEqualTo(1);
		assertThat(step.kept()).isEmpty();
	}

	@Test
	void identityCheckIsHandedToAPerson() throws InterruptedException {
		this.practice.site().faults().checkpoint(true);
		RecordedStep step = new RecordedStep();
		assertThat(this.practice.search(SOMEBODY, step)).isInstanceOfSatisfying(Outcome.NeedsHuman.class,
				(asks) -> assertThat(asks.screenshot()).isPresent());
		assertThat(step.kept()).containsOnlyKeys("failure.png");
		assertThat(count(Kind.CHECKPOINT)).isEqualTo(1);
	}

	@Test
	void workGoesOnAfterThePersonHasPassedTheCheck() throws InterruptedException {
		this.practice.site().faults().checkpoint(true);
		this.practice.search(SOMEBODY);
		this.practice.site().faults().checkpoint(false);
		assertThat(this.practice.search(SOMEBODY)).isInstanceOf(Outcome.Succeeded.class);
	}

	@Test
	void pinIsEnteredOnThePageThatAskedForIt() throws InterruptedException {
		this.practice.site().faults().pin(true);
		RecordedStep step = new RecordedStep();
		assertThat(this.practice.search(SOMEBODY, step)).isInstanceOfSatisfying(Outcome.NeedsHuman.class, (asks) -> {
			assertThat(asks.kind()).contains(ErrorKind.CHALLENGE);
			assertThat(asks.question()).contains("PIN");
			assertThat(asks.screenshot()).isPresent();
		});
		assertThat(this.practice.search(SOMEBODY, step.answering("no PIN"))).isInstanceOfSatisfying(
				Outcome.NeedsHuman.class, (asks) -> assertThat(asks.question()).contains("did not accept"));
		String pin = this.practice.site().pin().orElseThrow();
		assertThat(this.practice.search(SOMEBODY, step.answering(pin))).isInstanceOf(Outcome.Succeeded.class);
		assertThat(List.of(count(Kind.PIN), count(Kind.PIN_REFUSED), count(Kind.LOGIN))).containsExactly(1, 1, 1);
		this.practice.restart(this.practice.settings());
		assertThat(this.practice.search(SOMEBODY)).isInstanceOf(Outcome.Succeeded.class);
		assertThat(count(Kind.LOGIN)).isEqualTo(1);
	}

	@Test
	void signInIsToldUntilTheSiteEndsIt() throws InterruptedException {
		assertThat(this.practice.signIn()).isEmpty();
		this.practice.search(SOMEBODY);
		assertThat(this.practice.signIn()).hasValueSatisfying((signIn) -> assertThat(signIn.kept()).isTrue());
		this.practice.site().faults().pin(true);
		this.practice.site().faults().expireSessions();
		this.practice.search(SOMEBODY);
		assertThat(this.practice.signIn()).hasValueSatisfying((signIn) -> assertThat(signIn.kept()).isFalse());
	}

	@Test
	void freshPinIsAskedForWhenThePageIsGone() throws InterruptedException {
		this.practice.site().faults().pin(true);
		this.practice.search(SOMEBODY);
		String old = this.practice.site().pin().orElseThrow();
		this.practice.restart(this.practice.settings());
		assertThat(this.practice.search(SOMEBODY, new RecordedStep().answering(old))).isInstanceOfSatisfying(
				Outcome.NeedsHuman.class, (asks) -> assertThat(asks.question()).contains("is gone", "has sent a PIN"));
		String fresh = this.practice.site().pin().orElseThrow();
		assertThat(this.practice.search(SOMEBODY, new RecordedStep().answering(fresh)))
			.isInstanceOf(Outcome.Succeeded.class);
		assertThat(count(Kind.PIN)).isEqualTo(2);
	}

	@Test
	void sessionThatExpiresTwiceWithinOneActionIsNotRenewedAgain() throws InterruptedException {
		this.practice.site().faults().expireAfter(1);
		assertThat(this.practice.search(Map.of("title", "CTO", "limit", 30)))
			.isInstanceOfSatisfying(Outcome.Failed.class, (failed) -> {
				assertThat(failed.kind()).isEqualTo(ErrorKind.AUTH_REQUIRED);
				assertThat(failed.reason()).contains("ended the session twice");
			});
		assertThat(count(Kind.LOGIN)).isEqualTo(2);
	}

	@Test
	void unreachableSiteIsTriedLater() throws InterruptedException {
		this.practice.site().close();
		assertThat(this.practice.search(SOMEBODY)).isInstanceOfSatisfying(Outcome.Failed.class, (failed) -> {
			assertThat(failed.retryable()).isTrue();
			assertThat(failed.kind()).isEqualTo(ErrorKind.NETWORK);
			assertThat(failed.reason()).contains("cannot be reached", "ERR_CONNECTION_REFUSED");
		});
	}

	private int count(Kind kind) {
		return this.practice.site().ledger().paths(kind).size();
	}

}
