package com.zigral.lincoln.doctor;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A page that was kept as a file: by a browser as HTML, with or without a folder of files
 * beside it, or as MHTML, by an extension as one file, or by Lincoln when something
 * failed.
 *
 * @param html the page's HTML
 * @param savedFrom the address that the one who saved it has noted, if they did
 * @param styles the style sheets that were saved with it, by address
 */
public record SavedPage(String html, Optional<URI> savedFrom, Map<String, byte[]> styles) {

	/** Pages of the site have 1 or 2 MB, with all their pictures in one file 20. */
	private static final long LARGEST = 50L * 1024 * 1024;

	public SavedPage {
		styles = Map.copyOf(styles);
	}

	/**
	 * Read a file.
	 * @param file the file
	 * @return the page in it
	 * @throws SavedPageException if there is none
	 */
	public static SavedPage from(Path file) {
		byte[] bytes = bytes(file);
		if (MhtmlFile.isOne(bytes)) {
			return MhtmlFile.page(bytes, file);
		}
		String html = SavedText.of(bytes)
			.orElseThrow(() -> new SavedPageException(
					file + " is not a text: give a page that was saved as HTML or MHTML, not its picture or PDF"));
		requireHtml(html, file);
		return new SavedPage(html, SavedAddress.noted(html), StyleFolder.beside(file, html));
	}

	/**
	 * An address that a person gives for a page.
	 * @param text a path on LinkedIn, or an address there
	 * @return the address
	 * @throws SavedPageException if it is none
	 */
	public static URI address(String text) {
		return SavedAddress.given(text)
			.orElseThrow(() -> new SavedPageException(
					"'%s' is no path on LinkedIn: give one such as /in/jane-doe/ or /search/results/people/"
						.formatted(text)));
	}

	static void requireHtml(String html, Path file) {
		if (!SavedText.isHtml(html)) {
			throw new SavedPageException(file + " holds no HTML: save the page in the browser as HTML or MHTML");
		}
	}

	/**
	 * The page's elements, as they are without its scripts having run.
	 * @return a document of its own
	 */
	Document document() {
		return Jsoup.parse(this.html);
	}

	private static byte[] bytes(Path file) {
		try {
			requireFile(file);
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new SavedPageException(file + " cannot be read: " + ex.getMessage(), ex);
		}
	}

	private static void requireFile(Path file) throws IOException {
		if (Files.isDirectory(file)) {
			throw new SavedPageException(file + " is a directory: name the saved page in it");
		}
		if (!Files.exists(file)) {
			throw new SavedPageException("There is no file " + file);
		}
		if (Files.size(file) == 0) {
			throw new SavedPageException(file + " is empty");
		}
		if (Files.size(file) > LARGEST) {
			throw new SavedPageException("%s has %d MB; a saved page may have %d".formatted(file,
					Files.size(file) / 1024 / 1024, LARGEST / 1024 / 1024));
		}
	}

	byte[] toBytes() {
		return this.html.getBytes(StandardCharsets.UTF_8);
	}

}
