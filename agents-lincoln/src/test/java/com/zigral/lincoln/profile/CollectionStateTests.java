package com.zigral.lincoln.profile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CollectionStateTests {

	private final CollectionState state = new CollectionState();

	@Test
	void nothingIsSaidOfProfilesThatWereReadInFull() {
		collect("ada");
		assertThat(this.state.unreadParts()).isEmpty();
	}

	@Test
	void whatCouldNotBeReadIsCountedByFieldAndSurvivesARestart() {
		collect("ada", "skills", "experience");
		collect("bea");
		collect("cyd", "experience");
		collect("dee", "contact_info");
		assertThat(CollectionState.from(this.state.toData()).unreadParts())
			.isEqualTo("; 3 have parts that could not be read: experience 2, skills 1, contact info 1");
	}

	@Test
	void whatIsCollectedIsSavedAsTheStepsOutputAndReadAsEarlierVersionsSavedIt() {
		collect("ada");
		Object saved = this.state.toData().get(Prospect.KIND);
		assertThat(saved).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(1);
		assertThat(CollectionState.from(Map.of("collected", Objects.requireNonNull(saved))).collectedCount())
			.isEqualTo(1);
	}

	@Test
	void oneProfileHasParts() {
		collect("ada", "about");
		assertThat(this.state.unreadParts()).isEqualTo("; 1 has parts that could not be read: about 1");
	}

	private void collect(String slug, String... unread) {
		this.state.collected(new Prospect(new ProfileUrl(slug), slug, Map.of(), List.of(), List.of(), List.of(),
				List.of(), List.of(unread), Instant.EPOCH, "test"));
	}

}
