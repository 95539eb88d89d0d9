package com.zigral.orchestrator.planning;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Agent;
import com.zigral.agent.Outcome;
import com.zigral.agent.StepContext;
import com.zigral.agent.description.Effect;
import com.zigral.agent.description.Parameter;
import com.zigral.agent.description.RetryClass;
import com.zigral.orchestrator.catalog.Catalog;
import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.PlannedStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NewPeopleTests {

	private final NewPeople people = new NewPeople(new Catalog(List.of(new Finder())));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Find 10 new CTOs in New York         | Find 10 CTOs in New York
			Find new CTOs in Austin              | Find CTOs in Austin
			find me 5 new CTOs                   | find me 5 CTOs
			Finde 10 neue CTOs in Berlin         | Finde 10 CTOs in Berlin
			Suche neue CTOs                      | Suche CTOs
			Find 10 new ones                     | Find 10 new ones
			Finde 10 neue Leute                  | Finde 10 neue Leute
			Find CTOs in New York                | Find CTOs in New York
			Find 5 New York CTOs                 | Find 5 New York CTOs
			Find 5 CTOs of new companies         | Find 5 CTOs of new companies
			""")
	void newIsTakenOutWhereItSaysWhichPeople(String sentence, String planned) {
		assertThat(NewPeople.withoutNew(sentence)).isEqualTo(planned);
	}

	@Test
	void searchesLeaveOutWhomEarlierJobsHaveFound() {
		PlannedStep search = new PlannedStep("s1", "finder", "search", Map.of("title", "CTO"));
		PlannedStep other = new PlannedStep("s2", "finder", "print", Map.of());
		Plan plan = this.people.only(new Plan("Find", List.of(search, other)), "j1");
		assertThat(plan.steps().getFirst().job("exclude")).contains("j1");
		assertThat(plan.steps().getLast()).isEqualTo(other);
	}

	@Test
	void whatLeavesSomebodyOutAlreadyStaysAsItIs() {
		Plan plan = new Plan("Find", List
			.of(new PlannedStep("s1", "finder", "search", Map.of("exclude", Map.of("from_list", "Customers")))));
		assertThat(this.people.only(plan, "j1")).isEqualTo(plan);
	}

	private static final class Finder implements Agent {

		@Override
		public String name() {
			return "finder";
		}

		@Override
		public String description() {
			return "Finds people.";
		}

		@Override
		public List<Action> actions() {
			return List.of(
					new Action("search", "Find people.",
							List.of(Parameter.text("title", "Their title", 100),
									Parameter.data("exclude", "prospects", "Whom to leave out")),
							Set.of("prospects"), Effect.READ, RetryClass.IDEMPOTENT),
					new Action("print", "Print.", List.of(), Set.of(), Effect.WRITE, RetryClass.IDEMPOTENT));
		}

		@Override
		public Outcome perform(ActionRequest request, StepContext context) {
			return new Outcome.Succeeded("Done", Map.of(), List.of());
		}

	}

}
