package com.zigral.orchestrator.connection;

import java.util.Locale;

import com.zigral.orchestrator.planning.ModelCheck;
import com.zigral.orchestrator.planning.ModelCheck.Answer;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Asks the model, or the rules where there is none, for one plan.
 */
@Component
@Order(3)
class ModelConnection implements Connection {

	private final ModelCheck model;

	ModelConnection(ModelCheck model) {
		this.model = model;
	}

	@Override
	public String name() {
		return "model";
	}

	@Override
	public Place place() {
		return this.model.isModel() ? new Place(this.model.host(), true, this.model.model()) : new Place("", false, "");
	}

	@Override
	public TestResult test() {
		Answer answer = this.model.ask();
		if (!this.model.isModel()) {
			return answer.isPlan() ? TestResult.passed("rules", "") : TestResult.failed("no_plan", answer.detail());
		}
		return answer.isPlan()
				? TestResult.passed("planned", String.format(Locale.ROOT, "%s; %,d tokens, %.1f s", answer.detail(),
						answer.tokens(), answer.took().toMillis() / 1000.0))
				: TestResult.failed("no_plan", answer.detail());
	}

}
