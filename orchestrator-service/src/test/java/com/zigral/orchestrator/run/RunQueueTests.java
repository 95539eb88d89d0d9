package com.zigral.orchestrator.run;

import java.sql.SQLException;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import com.zigral.orchestrator.TickingClock;
import com.zigral.orchestrator.job.IllegalTransitionException;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessResourceFailureException;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

/**
 * What the queue does while the database is being started again.
 */
class RunQueueTests {

	private final TickingClock clock = new TickingClock();

	private final SchedulerClient scheduler = mock(SchedulerClient.class);

	private final RunQueue queue = new RunQueue(this.scheduler, this.clock);

	@Test
	void anAnnouncedJobIsStartedByItsAnnouncement() {
		given(this.scheduler.schedule(any(), any(), any())).willReturn(true);
		assertThatNoException().isThrownBy(() -> this.queue.announce("j1"));
		theDatabaseIsGone();
		assertThatNoException().isThrownBy(() -> this.queue.start("j1"));
	}

	@Test
	void aJobThatCannotBeAnnouncedIsRefusedAsWhileTheDatabaseIsGone() {
		theDatabaseIsGone();
		assertThatExceptionOfType(DataAccessResourceFailureException.class).isThrownBy(() -> this.queue.announce("j1"));
	}

	@Test
	void whoeverQueuesTheSameJobAtTheSameMomentIsHeardAfterwards() {
		given(this.scheduler.schedule(any(), any(), any()))
			.willThrow(
					new ExecutionException("Expected one execution to be updated, but updated 0", "run-job", "j1", 7))
			.willThrow(new TaskInstanceCurrentlyExecutingException("run-job", "j1"))
			.willReturn(true);
		assertThatNoException().isThrownBy(() -> this.queue.announce("j1"));
	}

	@Test
	void aJobWhoseAnnouncementHasJustComeDueIsQueuedAgain() {
		given(this.scheduler.schedule(any(), any(), any())).willReturn(false, true);
		this.queue.start("j1");
		then(this.scheduler).should(times(2)).schedule(any(), eq(this.clock.instant()), any());
	}

	@Test
	void aJobWhoseLastStepDoesNotEndIsRefusedInASentence() {
		given(this.scheduler.schedule(any(), any(), any()))
			.willThrow(new TaskInstanceCurrentlyExecutingException("run-job", "j1"));
		assertThatExceptionOfType(IllegalTransitionException.class)
			.isThrownBy(() -> this.queue.storeAndRun("j1", () -> "stored"))
			.withMessageContaining("is still being worked on");
	}

	@Test
	void whatCouldNotBeStoredDoesNotLetOthersWaitForItsAnnouncement() {
		given(this.scheduler.schedule(any(), any(), any())).willReturn(true);
		assertThatExceptionOfType(IllegalTransitionException.class)
			.isThrownBy(() -> this.queue.storeAndRun("j1", () -> {
				throw new IllegalTransitionException("Somebody else was faster");
			}));
		then(this.scheduler).should().schedule(any(), eq(this.clock.instant()), any());
	}

	private void theDatabaseIsGone() {
		given(this.scheduler.schedule(any(), any(), any()))
			.willThrow(new SQLRuntimeException(new SQLException("terminating connection")));
	}

}
