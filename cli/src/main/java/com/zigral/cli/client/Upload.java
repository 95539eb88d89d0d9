package com.zigral.cli.client;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * A file in a form's body (RFC 7578). It is sent as it is read.
 *
 * @param file the file
 * @param name what the form's field {@code name} says
 * @param boundary what stands between the parts
 */
record Upload(Path file, Optional<String> name, String boundary) {

	static Upload of(Path file, Optional<String> name) {
		return new Upload(file, name, "zigral-" + UUID.randomUUID());
	}

	String contentType() {
		return "multipart/form-data; boundary=" + this.boundary;
	}

	/**
	 * The body.
	 * @return what sends it
	 * @throws CallException if the file cannot be read
	 */
	BodyPublisher body() {
		String named = this.name.map((text) -> part("name=\"name\"") + text + "\r\n").orElse("");
		String fileName = String.valueOf(this.file.getFileName()).replaceAll("[\\p{Cntrl}\"\\\\]", "_");
		try {
			return BodyPublishers.concat(
					BodyPublishers.ofString(named + part("name=\"file\"; filename=\"%s\"".formatted(fileName))),
					BodyPublishers.ofFile(this.file), BodyPublishers.ofString("\r\n--" + this.boundary + "--\r\n"));
		}
		catch (FileNotFoundException ex) {
			throw new CallException("The file '" + this.file + "' cannot be read", ex);
		}
	}

	private String part(String disposition) {
		return "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(this.boundary, disposition);
	}

}
