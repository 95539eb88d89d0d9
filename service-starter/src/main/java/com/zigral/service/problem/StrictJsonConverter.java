package com.zigral.service.problem;

import java.util.List;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;

/**
 * Reads and writes JSON bodies. A property that nobody knows is refused, and so is one
 * that is there twice, of which another reader may take the other. Nothing but a problem
 * is answered as a problem, whatever the caller accepts.
 */
final class StrictJsonConverter extends JacksonJsonHttpMessageConverter {

	/**
	 * Read and write as a mapper does, but strictly.
	 * @param json the mapper, which stays as it is
	 */
	StrictJsonConverter(JsonMapper json) {
		super(json.rebuild()
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.build());
	}

	@Override
	public List<MediaType> getSupportedMediaTypes(Class<?> type) {
		return ProblemDetail.class.isAssignableFrom(type) ? super.getSupportedMediaTypes(type)
				: List.of(MediaType.APPLICATION_JSON);
	}

}
