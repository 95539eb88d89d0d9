package com.zigral.lincoln.doctor;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SavedPageTests {

	private static final String PAGE = "<html><head><title>x</title></head><body><main><h1>Zoë Błaszczyk</h1></main></body></html>";

	@TempDir
	private Path directory;

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "windows-1250", "UTF-16" })
	void thePagesCharacterSetIsFound(String charset) throws IOException {
		String html = PAGE.replace("<head>", "<head><meta charset=\"%s\">".formatted(charset));
		assertThat(page("page.html", html.getBytes(Charset.forName(charset))).html()).contains("Zoë Błaszczyk");
	}

	@Test
	void aPageWithoutACharacterSetIsThatOfOldBrowsers() throws IOException {
		assertThat(page("page.html", PAGE.replace("ł", "l").getBytes(Charset.forName("windows-1252"))).html())
			.contains("Zoë Blaszczyk");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!-- saved from url=(0034)https://www.linkedin.com/in/zoe-b/ -->",
			"<!--\n Page saved with SingleFile \n url: https://www.linkedin.com/in/zoe-b/ \n saved date: Mon -->",
			"<!-- https://www.linkedin.com/in/zoe-b/ -->",
			"<link rel=canonical href=https://www.linkedin.com/in/zoe-b/>",
			"<meta property='og:url' content='https://de.linkedin.com/in/zoe-b/'>" })
	void theAddressIsFoundWhereItIsNoted(String note) throws IOException {
		String html = note + "<main><section componentkey=xTopcard></section></main>";
		SavedPage page = page("page.html", html.getBytes(StandardCharsets.UTF_8));
		assertThat(SavedPlace.of(page, page.document(), Optional.empty()))
			.isEqualTo(new SavedPlace(SavedPageKind.PROFILE, URI.create("https://www.linkedin.com/in/zoe-b/")));
	}

	@Test
	void aPersonKnowsTheAddressBetterThanThePage() throws IOException {
		SavedPage page = page("page.html",
				("<!-- https://www.linkedin.com/in/other/ -->" + PAGE).getBytes(StandardCharsets.UTF_8));
		assertThat(SavedPlace.of(page, page.document(), Optional.of(SavedPage.address("/in/zoe-b/"))).member())
			.hasValueSatisfying((member) -> assertThat(member.publicIdentifier()).isEqualTo("zoe-b"));
	}

	@ParameterizedTest
	@CsvSource({ "<a href='/in/zoe-b/overlay/contact-info/'>x</a>, profile",
			"<section componentkey=aTopcard><a href='/preload/custom-invite/?vanityName=zoe-b'>x</a></section>, profile",
			"<section componentkey=aTopcard></section><div componentkey=profileCardsBelowActivityPart2zoe-b></div>, profile" })
	void theOwnerIsFoundInTheProfilesOwnLinks(String main, String kind) throws IOException {
		SavedPage page = page("page.html", ("<main>" + main + "</main>").getBytes(StandardCharsets.UTF_8));
		SavedPlace place = SavedPlace.of(page, page.document(), Optional.empty());
		assertThat(place.kind().key()).isEqualTo(kind);
		assertThat(place.address()).hasToString("https://www.linkedin.com/in/zoe-b/");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "search | <main><div data-sdui-screen=a.search.SearchResultsPeople></div></main>",
					"search | <main><div data-chameleon-result-urn=x></div></main>",
					"thread | <main><div data-event-urn=x></div></main>",
					"login | <input autocomplete=current-password>",
					"checkpoint | <main><div id=captcha-challenge></div></main>",
					"sales_search | <main><div data-scroll-into-view='urn:li:fs_salesProfile:(A,b)'></div></main>",
					"sent | <main><div role=listitem><a href=/in/a/>A</a><button>x</button></div></main>",
					"unknown | <main><p>Hello</p></main>" })
	void theKindIsToldFromElements(String kind, String html) throws IOException {
		SavedPage page = page("page.html", html.getBytes(StandardCharsets.UTF_8));
		assertThat(SavedPlace.of(page, page.document(), Optional.empty()).kind().key()).isEqualTo(kind);
	}

	@Test
	void aNotedAddressDoesNotMakeASearchAProfile() throws IOException {
		String html = "<!-- https://www.linkedin.com/in/zoe-b/ --><main><div data-sdui-screen=a.search.SearchResultsAll></div></main>";
		SavedPage page = page("page.html", html.getBytes(StandardCharsets.UTF_8));
		assertThat(SavedPlace.of(page, page.document(), Optional.empty()).kind()).isEqualTo(SavedPageKind.SEARCH);
	}

	@Test
	void anMhtmlFileIsItsPageWithItsStyles() throws IOException {
		String mhtml = """
				From: <Saved by Blink>
				Snapshot-Content-Location: https://www.linkedin.com/in/zoe-b/
				Subject: =?utf-8?Q?Zo=C3=AB?=
				MIME-Version: 1.0
				Content-Type: multipart/related;
					type="text/html";
					boundary="----MultipartBoundary--x----"


				------MultipartBoundary--x----
				Content-Type: text/html
				Content-Transfer-Encoding: quoted-printable
				Content-Location: https://www.linkedin.com/in/zoe-b/

				<html><head><link rel=3D"stylesheet" href=3D"cid:css-1@mhtml.blink"></head><=
				body><main><h1>Zo=C3=AB</h1><div><template shadowmode=3D"open"></template></div></main></body></html>

				------MultipartBoundary--x----
				Content-Type: text/css
				Content-Transfer-Encoding: base64
				Content-Location: cid:css-1@mhtml.blink

				LmEgeyBkaXNwbGF5OiBub25lIH0=

				------MultipartBoundary--x------
				""".replace("\n", "\r\n");
		SavedPage page = page("page.mhtml", mhtml.getBytes(StandardCharsets.US_ASCII));
		assertThat(page.savedFrom()).contains(URI.create("https://www.linkedin.com/in/zoe-b/"));
		assertThat(page.html()).contains("<h1>Zoë</h1>", "href=\"/saved-style/css-1@mhtml.blink\"",
				"<template shadowrootmode=");
		assertThat(page.styles()).hasEntrySatisfying("/saved-style/css-1@mhtml.blink",
				(sheet) -> assertThat(sheet).asString(StandardCharsets.UTF_8).isEqualTo(".a { display: none }"));
	}

	@Test
	void stylesAreTakenFromTheFolderBesideThePageAndNowhereElse() throws IOException {
		Files.createDirectory(this.directory.resolve("page_files"));
		Files.writeString(this.directory.resolve("page_files/a b.css"), ".a { display: none }");
		Files.writeString(this.directory.resolve("secret.css"), "secret");
		SavedPage page = page("page.html", ("<link rel=stylesheet href='./page_files/a%20b.css'>"
				+ "<link rel=stylesheet href='page_files/../secret.css'><link rel=stylesheet href='../secret.css'>"
				+ "<link rel=stylesheet href='/etc/passwd'>" + PAGE)
			.getBytes(StandardCharsets.UTF_8));
		assertThat(page.styles()).containsOnlyKeys("./page_files/a%20b.css");
	}

	@Test
	void whatIsNoPageIsRefusedInOneSentence() throws IOException {
		assertRefused(this.directory, "is a directory");
		assertRefused(this.directory.resolve("none.html"), "There is no file");
		assertRefused(Files.createFile(this.directory.resolve("empty.html")), "is empty");
		assertRefused(
				Files.write(this.directory.resolve("a.png"), new byte[] { (byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 0 }),
				"is not a text");
		assertRefused(Files.writeString(this.directory.resolve("a.txt"), "Just words"), "holds no HTML");
		Path huge = this.directory.resolve("huge.html");
		try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
			file.setLength(51L * 1024 * 1024);
		}
		assertRefused(huge, "a saved page may have 50");
	}

	@ParameterizedTest
	@ValueSource(strings = { "in/zoe-b", "https://example.org/in/zoe-b/", "//example.org/in/zoe-b", "mailto:zoe", "",
			"https://linkedin.com.example.org/in/zoe-b" })
	void anAddressElsewhereIsRefused(String text) {
		assertThatExceptionOfType(SavedPageException.class).isThrownBy(() -> SavedPage.address(text))
			.withMessageContaining("no path on LinkedIn");
	}

	private static void assertRefused(Path file, String reason) {
		assertThatExceptionOfType(SavedPageException.class).isThrownBy(() -> SavedPage.from(file))
			.withMessageContaining(file.getFileName().toString())
			.withMessageContaining(reason);
	}

	private SavedPage page(String name, byte[] content) throws IOException {
		return SavedPage.from(Files.write(this.directory.resolve(name), content));
	}

}
