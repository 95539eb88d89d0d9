package com.zigral.orchestrator.memory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.zigral.service.problem.JsonText;

import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Takes out of what is written into the context manager what cannot be kept there, such
 * as NUL in the words of a model's provider or of a page. What people send was refused
 * before.
 */
final class StorableBody implements ClientHttpRequestInterceptor {

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		String text = new String(body, StandardCharsets.UTF_8);
		String storable = JsonText.storable(text);
		return execution.execute(request, storable.equals(text) ? body : storable.getBytes(StandardCharsets.UTF_8));
	}

}
