package com.zigral.agent;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StepContextTests {

	private final StepContext context = new DetachedStep("step", Clock.systemUTC());

	@Test
	void nothingIsSentWhereNobodyKeepsTheLedger() throws InterruptedException {
		Outreach outreach = new Outreach("message", new ProfileUrl("ada"), "Ada", "Hello");
		assertThat(this.context.deliver(outreach, new Untouched())).isInstanceOf(Delivery.Skipped.class);
	}

	@Test
	void nothingIsCappedWhereNobodyKeepsBudgets() {
		assertThat(this.context.spend("profile_view")).isEmpty();
	}

	@Test
	void anAgentNeedsNeitherAccountNorOutreach() {
		Agent agent = new Agent() {

			@Override
			public String name() {
				return "clock";
			}

			@Override
			public String description() {
				return "Tells the time.";
			}

			@Override
			public List<Action> actions() {
				return List.of();
			}

			@Override
			public Outcome perform(ActionRequest request, StepContext context) {
				throw new StepStoppedException("There is nothing to do");
			}

		};
		assertThat(agent.account()).isEmpty();
		assertThat(agent.outreach(new ActionRequest("tell", Map.of()))).isEmpty();
	}

	/** A way of sending that must not be taken. */
	private static final class Untouched implements OutreachSender {

		@Override
		public Optional<String> prepare(Outreach outreach) {
			throw new AssertionError("Prepared " + outreach);
		}

		@Override
		public DeliveryCheck send(Outreach outreach) {
			throw new AssertionError("Sent " + outreach);
		}

		@Override
		public DeliveryCheck look(Outreach outreach) {
			throw new AssertionError("Looked for " + outreach);
		}

	}

}
