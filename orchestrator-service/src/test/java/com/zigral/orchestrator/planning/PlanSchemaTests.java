package com.zigral.orchestrator.planning;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.zigral.orchestrator.TestAgent;
import com.zigral.orchestrator.campaign.agent.CampaignCatalog;
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
		.valueToTree(PlanSchema.of(CampaignCatalog.with(List.of(new TestAgent("lincoln"), new TestAgent("shaun")))));

	@Test
	void thereIsAVariantPerAgentAndAction() {
		JsonNode variants = this.schema.at("/properties/steps/items/anyOf");
		assertThat(variants.valueStream()
			.map((variant) -> variant.at("/properties/agent/enum/0").stringValue() + "."
					+ variant.at("/properties/action/enum/0").stringValue()))
			.containsExactlyElementsOf(Stream
				.concat(Stream.of("lincoln", "shaun")
					.flatMap((agent) -> new TestAgent(agent).actions()
						.stream()
						.map((action) -> agent + "." + action.name())), Stream.of("campaigns.start"))
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
	void theStepsOfACampaignAreInTheSchema() {
		JsonNode variants = this.schema.at("/properties/steps/items/anyOf");
		JsonNode step = variants.path(variants.size() - 1).at("/properties/parameters/properties/steps/items");
		assertThat(step.path("properties").propertyNames()).containsExactly("kind", "after", "delay", "unit", "text");
		assertThat(step.at("/properties/kind/enum").toString()).isEqualTo("[\"invite\",\"message\",\"withdraw\"]");
		assertThat(step.at("/properties/unit/enum").toString()).isEqualTo("[\"hours\",\"days\",\"working_days\"]");
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
