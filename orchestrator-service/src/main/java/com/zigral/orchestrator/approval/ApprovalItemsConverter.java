package com.zigral.orchestrator.approval;

import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores what was asked as a JSON text.
 */
@Converter
class ApprovalItemsConverter implements AttributeConverter<List<ApprovalItem>, String> {

	private static final TypeReference<List<ApprovalItem>> ITEMS = new TypeReference<>() {
	};

	private final JsonMapper json;

	ApprovalItemsConverter(JsonMapper json) {
		this.json = json;
	}

	@Override
	public String convertToDatabaseColumn(List<ApprovalItem> items) {
		return this.json.writeValueAsString(items);
	}

	@Override
	public List<ApprovalItem> convertToEntityAttribute(String text) {
		return this.json.readValue(text, ITEMS);
	}

}
