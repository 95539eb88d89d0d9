package com.zigral.orchestrator.campaign.sequence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores a sequence as a JSON text.
 */
@Converter(autoApply = true)
class SequenceConverter implements AttributeConverter<Sequence, String> {

	private final JsonMapper json;

	/**
	 * Create the converter.
	 * @param json writes and reads the text
	 */
	SequenceConverter(JsonMapper json) {
		this.json = json;
	}

	@Override
	public String convertToDatabaseColumn(Sequence sequence) {
		return this.json.writeValueAsString(sequence);
	}

	@Override
	public Sequence convertToEntityAttribute(String text) {
		return this.json.readValue(text, Sequence.class);
	}

}
