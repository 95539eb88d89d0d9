package com.zigral.lincoln.doctor;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jsoup.Jsoup;

/**
 * The folder that browsers put beside a page which they save "complete". Of what is in it
 * only the style sheets are of use: they say what is displayed.
 */
final class StyleFolder {

	private StyleFolder() {
	}

	/**
	 * The style sheets beside a page.
	 * @param file the page's file
	 * @param html the page
	 * @return the sheets by the page's reference to them
	 */
	static Map<String, byte[]> beside(Path file, String html) {
		Map<String, byte[]> sheets = new HashMap<>();
		Jsoup.parse(html)
			.select("link[rel~=(?i)stylesheet][href]")
			.eachAttr("href")
			.forEach((reference) -> inside(file, reference.replaceFirst("^\\./", ""))
				.ifPresent((sheet) -> sheets.put(reference, sheet)));
		return sheets;
	}

	private static Optional<byte[]> inside(Path file, String reference) {
		if (reference.contains(":") || reference.startsWith("/")) {
			return Optional.empty();
		}
		try {
			String name = URLDecoder.decode(reference.replace("+", "%2B"), StandardCharsets.UTF_8);
			Path page = file.toAbsolutePath().normalize();
			Path sheet = page.resolveSibling(name).normalize();
			boolean isInside = sheet.startsWith(page.resolveSibling(name.split("/", 2)[0])) && !name.startsWith(".");
			return (isInside && Files.isRegularFile(sheet)) ? Optional.of(Files.readAllBytes(sheet)) : Optional.empty();
		}
		catch (IOException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
