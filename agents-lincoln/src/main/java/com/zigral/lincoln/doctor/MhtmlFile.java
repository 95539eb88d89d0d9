package com.zigral.lincoln.doctor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/**
 * A page that a browser saved as MHTML (RFC 2557): the page and its style sheets as parts
 * of one message.
 */
final class MhtmlFile {

	private static final Pattern MESSAGE = Pattern
		.compile("(?is)\\A\\s*[a-z-]+:.{0,4000}?^content-type:\\s*multipart/related", Pattern.MULTILINE);

	private static final int HEAD = 8192;

	/** Where sheets are served that have no address but only a number in the file. */
	private static final String SHEETS = "/saved-style/";

	private final List<Part> parts = new ArrayList<>();

	private Optional<String> location = Optional.empty();

	private String partLocation = "";

	private MhtmlFile() {
	}

	static boolean isOne(byte[] bytes) {
		return MESSAGE
			.matcher(new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1).replace("\r", ""))
			.find();
	}

	/**
	 * Read the page in a file.
	 * @param bytes the file's content
	 * @param file the file's name
	 * @return the page
	 * @throws SavedPageException if it holds none
	 */
	static SavedPage page(byte[] bytes, Path file) {
		try {
			MhtmlFile mhtml = new MhtmlFile();
			mhtml.parse(bytes);
			return mhtml.page(file);
		}
		catch (MimeException | IOException ex) {
			throw new SavedPageException(file + " is a damaged MHTML file: " + ex.getMessage(), ex);
		}
	}

	private void parse(byte[] bytes) throws MimeException, IOException {
		MimeTokenStream stream = new MimeTokenStream(MimeConfig.PERMISSIVE);
		stream.parse(new ByteArrayInputStream(bytes));
		for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
			switch (state) {
				case T_START_HEADER -> this.partLocation = "";
				case T_FIELD -> field(stream.getField());
				case T_BODY -> part(stream);
				default -> {
					// What stands around the parts says nothing.
				}
			}
		}
	}

	private void field(Field field) {
		String value = Objects.requireNonNullElse(field.getBody(), "").strip();
		if (field.getName().equalsIgnoreCase("Content-Location")) {
			this.partLocation = value;
		}
		if (field.getName().equalsIgnoreCase("Snapshot-Content-Location")) {
			this.location = Optional.of(value);
		}
	}

	private void part(MimeTokenStream stream) throws IOException {
		BodyDescriptor descriptor = stream.getBodyDescriptor();
		String type = String.valueOf(descriptor.getMimeType());
		if (type.equals("text/html") || type.equals("text/css")) {
			this.parts
				.add(new Part(this.partLocation, type, Objects.requireNonNullElse(descriptor.getCharset(), "UTF-8"),
						stream.getDecodedInputStream().readAllBytes()));
		}
	}

	private SavedPage page(Path file) {
		List<Part> pages = this.parts.stream().filter((part) -> part.type.equals("text/html")).toList();
		Part page = pages.stream()
			.filter((part) -> Optional.of(part.location).equals(this.location))
			.findFirst()
			.or(() -> pages.stream().findFirst())
			.orElseThrow(() -> new SavedPageException(file + " is an MHTML file without a page in it"));
		String html = SavedText.of(page.content, page.charset);
		SavedPage.requireHtml(html, file);
		Optional<URI> address = this.location.or(() -> Optional.of(page.location)).flatMap(SavedAddress::uri);
		Map<String, byte[]> styles = new HashMap<>();
		this.parts.stream()
			.filter((part) -> part.type.equals("text/css"))
			.forEach((part) -> styles.put(reference(part.location), part.content));
		return new SavedPage(loadable(html), address.filter(MhtmlFile::isOnWeb), styles);
	}

	private static String reference(String location) {
		return location.startsWith("cid:") ? SHEETS + location.substring("cid:".length()) : location;
	}

	// Sheets by number and elements with trees of their own are written as only MHTML
	// knows.
	private static String loadable(String html) {
		return html.replaceAll("([\"'(])cid:", "$1" + SHEETS)
			.replace("<template shadowmode=", "<template shadowrootmode=");
	}

	private static boolean isOnWeb(URI uri) {
		return String.valueOf(uri.getScheme()).startsWith("http");
	}

	private static final class Part {

		private final String location;

		private final String type;

		private final String charset;

		private final byte[] content;

		Part(String location, String type, String charset, byte[] content) {
			this.location = location;
			this.type = type;
			this.charset = charset;
			this.content = content;
		}

	}

}
