package com.zigral.orchestrator.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Agent;
import com.zigral.agent.Effect;
import com.zigral.agent.Outcome;
import com.zigral.agent.RetryClass;
import com.zigral.agent.StepContext;

import org.springframework.stereotype.Component;

/**
 * Does nothing, at once or for a minute. It is on the class path of {@code bench/runs} only.
 */
@Component
class BenchAgent implements Agent {

	@Override
	public String name() {
		return "bench";
	}

	@Override
	public String description() {
		return "Does nothing.";
	}

	@Override
	public List<Action> actions() {
		return List.of(action("nothing"), action("wait"));
	}

	private static Action action(String name) {
		return new Action(name, "Does nothing.", List.of(), Set.of(), Effect.READ, RetryClass.IDEMPOTENT);
	}

	@Override
	public Outcome perform(ActionRequest request, StepContext context) throws InterruptedException {
		if (request.action().equals("wait")) {
			TimeUnit.MINUTES.sleep(1);
		}
		return new Outcome.Succeeded("Did nothing", Map.of(), List.of());
	}

}
