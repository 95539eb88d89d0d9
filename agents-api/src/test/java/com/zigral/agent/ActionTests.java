package com.zigral.agent;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.zigral.agent.description.Effect;
import com.zigral.agent.description.Parameter;
import com.zigral.agent.description.RetryClass;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ActionTests {

	private final Action search = new Action("search", "Search people.",
			List.of(Parameter.text("title", "The title", 100).asRequired(),
					Parameter.integer("limit", "How many", 1, 9), Parameter.texts("companies", "Where", 3),
					Parameter.choice("order", "How sorted", List.of("a", "z")), Parameter.data("prospects", "Whom")),
			Set.of("prospects"), Effect.READ, RetryClass.IDEMPOTENT);

	@Test
	void theSchemaIsAClosedObject() {
		assertThat(this.search.schema()).containsEntry("type", "object")
			.containsEntry("additionalProperties", false)
			.containsEntry("required", List.of("title", "prospects"));
		assertThat(this.search.parametersByName()).containsOnlyKeys("title", "limit", "companies", "order",
				"prospects");
		assertThat(this.search.parametersByName().get("prospects").reference()).contains("prospects");
	}

	@Test
	void aParameterNamedTwiceIsRefused() {
		Parameter title = Parameter.text("title", "The title", 100);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Action("search", "Search.", List.of(title, title), Set.of(), Effect.READ,
					RetryClass.IDEMPOTENT))
			.withMessageContaining("search");
	}

	@Test
	void aRequestReadsItsParametersByType() {
		ActionRequest request = new ActionRequest("search", Map.of("title", " CTO ", "limit", 5, "companies",
				List.of(" Acme "), "prospects", List.of(Map.of("full_name", "Ada"))));
		assertThat(request.text("title")).contains("CTO");
		assertThat(request.text("order")).isEmpty();
		assertThat(request.integer("limit")).contains(5);
		assertThat(request.texts("companies")).containsExactly("Acme");
		assertThat(request.texts("schools")).isEmpty();
		assertThat(request.data("prospects")).containsExactly(Map.of("full_name", "Ada"));
	}

	@Test
	void oneOrMoreTextsAreReadAsAList() {
		assertThat(new ActionRequest("search", Map.of("title", " CTO ")).texts("title")).containsExactly("CTO");
		assertThat(new ActionRequest("search", Map.of("title", List.of("CTO", " VP ", "CTO"))).texts("title"))
			.containsExactly("CTO", "VP");
		assertThat(new ActionRequest("search", Map.of()).texts("title")).isEmpty();
	}

	@Test
	void oneOrMoreTextsHaveASchemaForEach() {
		Map<String, Object> text = Map.of("type", "string", "minLength", 1, "maxLength", 200, "pattern", "\\S");
		assertThat(Parameter.oneOrMore("title", "The title", 200, 10).schema())
			.isEqualTo(Map.of("description", "The title", "anyOf",
					List.of(text, Map.of("type", "array", "minItems", 1, "maxItems", 10, "items", text))));
	}

	@Test
	void aParameterSaysWhatItTakesWhenItIsLeftOut() {
		assertThat(Parameter.integer("limit", "How many", 1, 9, 5).schema()).containsEntry("default", 5)
			.containsEntry("minimum", 1)
			.containsEntry("maximum", 9);
	}

	@Test
	void choicesAreNotRepeatedMoreOftenThanThereAre() {
		assertThat(Parameter.choices("degrees", "How far", List.of("1st", "2nd")).schema()).containsEntry("maxItems", 2)
			.containsEntry("items", Map.of("type", "string", "enum", List.of("1st", "2nd")));
	}

}
