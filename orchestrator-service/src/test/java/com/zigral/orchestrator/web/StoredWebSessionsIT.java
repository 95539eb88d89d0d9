package com.zigral.orchestrator.web;

import java.time.Duration;
import java.time.Instant;

import com.zigral.orchestrator.RepositoryTest;
import com.zigral.orchestrator.TickingClock;
import com.zigral.service.access.WebSession;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@RepositoryTest
class StoredWebSessionsIT {

	private final TickingClock clock = new TickingClock();

	private final StoredWebSessions first;

	private final StoredWebSessions second;

	StoredWebSessionsIT(WebSessionRows rows) {
		this.first = new StoredWebSessions(rows, this.clock);
		this.second = new StoredWebSessions(rows, this.clock);
	}

	@Test
	void sessionThatOneReplicaRemovesIsGoneForAll() {
		WebSession session = session("a");
		this.first.add(session);
		assertThat(this.second.find("a")).contains(session);
		this.second.remove("a");
		this.second.remove("a");
		assertThat(this.first.find("a")).isEmpty();
	}

	@Test
	void sessionsThatHaveEndedAreForgottenAtTheNextLogIn() {
		this.first.add(session("old"));
		this.clock.tick(Duration.ofHours(13));
		assertThat(this.first.find("old")).isPresent();
		WebSession session = session("new");
		this.first.add(session);
		assertThat(this.first.find("old")).isEmpty();
		assertThat(this.first.find("new")).contains(session);
	}

	private WebSession session(String id) {
		Instant until = this.clock.instant().plus(Duration.ofHours(12));
		return new WebSession(id, "anna", "seal", until);
	}

}
