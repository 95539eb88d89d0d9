package com.zigral.orchestrator.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Agent;
import com.zigral.agent.description.Effect;
import com.zigral.agent.Outcome;
import com.zigral.agent.Progress;
import com.zigral.agent.description.RetryClass;
import com.zigral.agent.StepContext;

import org.springframework.stereotype.Component;

/**
 * Does nothing, at once or for a minute, or saves people one by one as Lincoln does. It is on the class path of {@code bench/runs} only.
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
		return List.of(action("nothing"), action("wait"), action("collect"));
	}

	private static Action action(String name) {
		return new Action(name, "Does nothing.", List.of(), Set.of(), Effect.READ, RetryClass.IDEMPOTENT);
	}

	@Override
	public Outcome perform(ActionRequest request, StepContext context) throws InterruptedException {
		if (request.action().equals("wait")) {
			TimeUnit.MINUTES.sleep(1);
		}
		if (request.action().equals("collect")) {
			return collect(((Number) request.parameters().get("items")).intValue(), context);
		}
		return new Outcome.Succeeded("Did nothing", Map.of(), List.of());
	}

	private static Outcome collect(int items, StepContext context) {
		List<Map<String, Object>> people = new ArrayList<>();
		long began = System.nanoTime();
		for (int i = 0; i < items; i++) {
			people.add(person(i));
			List<Map<String, Object>> copies = people.stream().<Map<String, Object>>map(LinkedHashMap::new).toList();
			context.save(new Progress(i + 1, OptionalInt.of(items), "Read profile %d of %d".formatted(i + 1, items),
					Map.of("collected", copies)));
		}
		double millis = (System.nanoTime() - began) / 1e6 / Math.max(1, items);
		return new Outcome.Succeeded(String.valueOf(millis), Map.of("prospects", people), List.of());
	}

	private static Map<String, Object> person(int number) {
		Map<String, Object> person = new LinkedHashMap<>();
		person.put("profile_url", "https://www.linkedin.com/in/bench-person-" + number);
		person.put("full_name", "Person " + number);
		person.put("title", "Chief Technology Officer");
		person.put("about", ("Builds things that last, number " + number + ". ").repeat(20));
		person.put("collected_at", "2026-11-26T09:00:00Z");
		return person;
	}

}
