package com.zigral.orchestrator.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GrowingStateTests {

	private final List<Map<String, Object>> looked = new ArrayList<>();

	private final UnaryOperator<Map<String, Object>> cleaning = (data) -> {
		this.looked.add(data);
		return data;
	};

	@Test
	void onlyWhatIsNewIsLookedAt() {
		GrowingState state = new GrowingState(Map.of("people", List.of("a")));
		assertThat(state.next(Map.of("people", List.of("a", "b"), "page", 2), this.cleaning))
			.isEqualTo(Map.of("people", List.of("a", "b"), "page", 2));
		assertThat(state.next(Map.of("people", List.of("a", "b", "c"), "page", 3), this.cleaning))
			.isEqualTo(Map.of("people", List.of("a", "b", "c"), "page", 3));
		assertThat(this.looked).containsExactly(Map.of("people", List.of("b"), "page", 2),
				Map.of("people", List.of("c"), "page", 3));
	}

	@Test
	void whoeverWasTakenOutStaysOutWhileTheAgentGoesOnWithThem() {
		GrowingState state = new GrowingState(Map.of());
		state.next(Map.of("people", List.of("a", "erased")), (data) -> Map.of("people", List.of("a")));
		assertThat(state.next(Map.of("people", List.of("a", "erased", "c")), this.cleaning))
			.isEqualTo(Map.of("people", List.of("a", "c")));
	}

	@Test
	void aListThatHasChangedIsLookedAtAsAWhole() {
		GrowingState state = new GrowingState(Map.of("people", List.of("a", "b")));
		assertThat(state.next(Map.of("people", List.of("b", "c")), this.cleaning))
			.isEqualTo(Map.of("people", List.of("b", "c")));
		assertThat(state.next(Map.of("other", "x"), this.cleaning)).isEqualTo(Map.of("other", "x"));
		assertThat(this.looked).containsExactly(Map.of("people", List.of("b", "c")), Map.of("other", "x"));
	}

}
