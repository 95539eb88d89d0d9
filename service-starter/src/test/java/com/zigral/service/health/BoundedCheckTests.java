package com.zigral.service.health;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(20)
class BoundedCheckTests {

	private static final Duration LONG = Duration.ofSeconds(10);

	@Test
	void theCheckIsAsked() {
		assertThat(new BoundedCheck(LONG, () -> true).holds()).isTrue();
		assertThat(new BoundedCheck(LONG, () -> false).holds()).isFalse();
	}

	@Test
	void anExceptionIsANo() {
		assertThat(new BoundedCheck(LONG, () -> {
			throw new IllegalStateException("gone");
		}).holds()).isFalse();
	}

	@Test
	void whatTakesTooLongIsANoAndIsNotAskedTwiceMeanwhile() {
		CountDownLatch end = new CountDownLatch(1);
		AtomicInteger asked = new AtomicInteger();
		BoundedCheck check = new BoundedCheck(Duration.ofMillis(50), () -> {
			asked.incrementAndGet();
			awaitUninterruptibly(end);
			return true;
		});
		assertThat(check.holds()).isFalse();
		assertThat(check.holds()).isFalse();
		assertThat(asked).hasValue(1);
		end.countDown();
	}

	@Test
	void manyWhoAskAtOnceGetOneAnswer() {
		AtomicInteger asked = new AtomicInteger();
		BoundedCheck check = new BoundedCheck(LONG, () -> asked.incrementAndGet() == 1);
		for (int i = 0; i < 100; i++) {
			assertThat(check.holds()).isTrue();
		}
	}

	private static void awaitUninterruptibly(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
