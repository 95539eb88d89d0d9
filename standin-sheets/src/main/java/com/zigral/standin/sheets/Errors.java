package com.zigral.standin.sheets;

import com.zigral.standin.sheets.request.ApiException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bodies of Google's errors.
 *
 * @see <a href="https://google.aip.dev/193">how errors are written</a>
 */
final class Errors {

	private Errors() {
	}

	static JsonNode body(ApiException ex) {
		return switch (ex.reason()) {
			case "token" -> JsonNodeFactory.instance.objectNode()
				.put("error", ex.status())
				.put("error_description", ex.getMessage());
			case "drive" -> drive(ex);
			default -> sheets(ex);
		};
	}

	private static JsonNode drive(ApiException ex) {
		ObjectNode body = JsonNodeFactory.instance.objectNode();
		ObjectNode error = body.putObject("error").put("code", ex.code()).put("message", ex.getMessage());
		error.putArray("errors")
			.addObject()
			.put("message", ex.getMessage())
			.put("domain", "global")
			.put("reason", ex.status());
		return body;
	}

	private static JsonNode sheets(ApiException ex) {
		ObjectNode body = JsonNodeFactory.instance.objectNode();
		ObjectNode error = body.putObject("error");
		error.put("code", ex.code()).put("message", ex.getMessage()).put("status", ex.status());
		if (!ex.reason().isEmpty()) {
			ObjectNode info = error.putArray("details").addObject();
			info.put("@type", "type.googleapis.com/google.rpc.ErrorInfo").put("reason", ex.reason());
			info.put("domain", "googleapis.com").putObject("metadata").put("service", "sheets.googleapis.com");
		}
		return body;
	}

	/**
	 * The error that Google's front end answers with a status.
	 * @param code the HTTP status
	 * @return the error
	 */
	static ApiException ofStatus(int code) {
		return switch (code) {
			case 403 -> ApiException.denied();
			case 404 -> ApiException.notFound();
			case 429 -> Quota.exceeded("Write");
			case 500 -> new ApiException(500, "INTERNAL", "", "Internal error encountered.");
			case 503 -> new ApiException(503, "UNAVAILABLE", "", "The service is currently unavailable.");
			case 504 ->
				new ApiException(504, "DEADLINE_EXCEEDED", "", "Deadline expired before operation could complete.");
			default -> new ApiException(code, "UNKNOWN", "", "The call failed with status " + code + ".");
		};
	}

	/**
	 * The error of a project in which the API is switched off.
	 * @param service the service, such as {@code sheets.googleapis.com}
	 * @return the error
	 */
	static ApiException disabled(String service) {
		String name = service.startsWith("drive") ? "Google Drive API" : "Google Sheets API";
		return new ApiException(403, "PERMISSION_DENIED", "SERVICE_DISABLED", name
				+ " has not been used in project 100000000000 before or it is disabled. Enable it by visiting "
				+ "https://console.developers.google.com/apis/api/" + service
				+ "/overview?project=100000000000 then retry. If you enabled this API recently, wait a few minutes "
				+ "for the action to propagate to our systems and retry.");
	}

}
