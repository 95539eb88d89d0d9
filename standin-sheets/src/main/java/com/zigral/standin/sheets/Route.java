package com.zigral.standin.sheets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.zigral.standin.sheets.request.ApiException;
import com.zigral.standin.sheets.request.Request;
import tools.jackson.databind.JsonNode;

/**
 * A method of the API.
 *
 * @param operation its name in the reference
 * @param method the HTTP method
 * @param path the path, with a group for each part that varies
 * @param handler what answers it
 */
record Route(String operation, String method, Pattern path, Handler handler) {

	static Route of(String operation, String method, String path, Handler handler) {
		return new Route(operation, method, Pattern.compile(path.replace("{}", "([^/]+?)")), handler);
	}

	boolean matches(Request request) {
		return this.method.equals(request.method()) && this.path.matcher(request.path()).matches();
	}

	JsonNode answer(Request request) {
		Matcher matcher = this.path.matcher(request.path());
		if (!matcher.matches()) {
			throw ApiException.notFound();
		}
		String[] parts = new String[matcher.groupCount()];
		for (int i = 0; i < parts.length; i++) {
			parts[i] = Request.decode(matcher.group(i + 1).replace("+", "%2B"));
		}
		return this.handler.answer(request, parts);
	}

	/** What answers a request. */
	interface Handler {

		/**
		 * Answer a request.
		 * @param request the request
		 * @param parts the parts of the path that vary, decoded
		 * @return the answer's body
		 */
		JsonNode answer(Request request, String... parts);

	}

}
