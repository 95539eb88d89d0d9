package com.zigral.orchestrator.planning;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.zigral.orchestrator.TestAgent;
import com.zigral.orchestrator.catalog.Catalog;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class PlanSchemaTests {

	/**
	 * The keywords strict mode knows, from the provider's guide to structured outputs.
	 */
	private static final Set<String> STRICT = Set.of("type", "description", "properties", "required",
			"additionalProperties", "items", "anyOf", "enum", "minimum", "maximum", "minItems", "maxItems");

	private final JsonNode schema = new JsonMapper()
		.valueToTree(PlanSchema.of(new Catalog(List.of(new TestAgent("lincoln"), new TestAgent("shaun")))));

	@Test
	void thereIsAVariantPerAgentAndAction() {
		JsonNode variants = this.schema.at("/properties/steps/items/anyOf");
		assertThat(variants.valueStream()
			.map((variant) -> variant.at("/properties/agent/enum/0").stringValue() + "."
					+ variant.at("/properties/action/enum/0").stringValue()))
			.containsExactlyElementsOf(Stream.of("lincoln", "shaun")
				.flatMap(
						(agent) -> new TestAgent(agent).actions().stream().map((action) -> agent + "." + action.name()))
				.toList());
	}

	@Test
	void everyObjectIsClosedAndEveryPropertyRequired() {
		check(this.schema);
	}

	@Test
	void anOptionalParameterMayBeNull() {
		assertThat(this.schema.at("/properties/steps/items/anyOf/0/properties/parameters/properties/limit/anyOf/1/type")
			.stringValue()).isEqualTo("null");
	}

	@Test
	void aParameterOfOneOrMoreTextsMayBeATextAListOrNull() {
		JsonNode title = this.schema.at("/properties/steps/items/anyOf/0/properties/parameters/properties/title");
		assertThat(title.path("description").stringValue()).isEqualTo("Their title");
		assertThat(title.path("anyOf").valueStream().map((variant) -> variant.path("type").stringValue()))
			.containsExactly("string", "array", "null");
		assertThat(title.at("/anyOf/1/items/type").stringValue()).isEqualTo("string");
	}

	private static void check(JsonNode schema) {
		assertThat(STRICT).containsAll(schema.propertyNames());
		if (schema.path("type").asString("").equals("object")) {
			assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
			assertThat(schema.path("required").valueStream().map(JsonNode::stringValue))
				.containsExactlyInAnyOrderElementsOf(schema.path("properties").propertyNames());
		}
		schema.path("properties").forEach(PlanSchemaTests::check);
		schema.path("anyOf").forEach(PlanSchemaTests::check);
		assertThat(schema.has("type") || schema.has("anyOf")).isTrue();
		if (schema.has("items")) {
			check(schema.path("items"));
		}
	}

}
