package com.zigral.testing.fuzz;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of an OpenAPI document, and an example of each.
 *
 * @param document the document
 */
record Schemas(JsonNode document) {

	/** Schemas may contain themselves. */
	private static final int DEEPEST = 6;

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	/**
	 * Follow a reference within the document.
	 * @param node a node that may be one
	 * @return what it stands for
	 */
	JsonNode resolved(JsonNode node) {
		return node.has("$ref") ? resolved(this.document.at(node.path("$ref").asString("").substring(1))) : node;
	}

	/**
	 * Make an example of a body.
	 * @param media what the document says of it
	 * @return its own example where it has one
	 */
	JsonNode sample(JsonNode media) {
		return media.has("example") ? media.path("example") : sample(media.path("schema"), 0);
	}

	private JsonNode sample(JsonNode reference, int depth) {
		JsonNode schema = resolved(reference);
		for (String given : new String[] { "example", "default" }) {
			if (schema.has(given)) {
				return schema.path(given);
			}
		}
		for (String choice : new String[] { "enum", "examples" }) {
			if (!schema.path(choice).isEmpty()) {
				return schema.path(choice).get(0);
			}
		}
		for (String choice : new String[] { "oneOf", "anyOf", "allOf" }) {
			if (!schema.path(choice).isEmpty() && depth < DEEPEST) {
				return sample(schema.path(choice).get(0), depth + 1);
			}
		}
		JsonNode type = schema.path("type");
		return of(schema, (type.isArray() ? type.path(0) : type).asString("object"), depth);
	}

	private JsonNode of(JsonNode schema, String type, int depth) {
		return switch (type) {
			case "string" -> JSON.stringNode("abc");
			case "integer" -> JSON.numberNode(1);
			case "number" -> JSON.numberNode(1.5);
			case "boolean" -> JSON.booleanNode(true);
			case "array" -> {
				ArrayNode list = JSON.arrayNode();
				yield (depth < DEEPEST) ? list.add(sample(schema.path("items"), depth + 1)) : list;
			}
			default -> {
				ObjectNode object = JSON.objectNode();
				if (depth < DEEPEST) {
					schema.path("properties")
						.propertyStream()
						.forEach((one) -> object.set(one.getKey(), sample(one.getValue(), depth + 1)));
				}
				yield object;
			}
		};
	}

}
