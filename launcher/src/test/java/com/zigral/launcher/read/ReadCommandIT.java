package com.zigral.launcher.read;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(120)
class ReadCommandIT {

	private static final String PROFILE = """
			<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Zoë Brandt | LinkedIn</title></head><body>
			<main><section componentkey="cardTopcard"><h2>Zoë Brandt</h2><p>· 2nd</p><p>Glazier at Glashütte</p>
			<a href="/preload/custom-invite/?vanityName=zoe-brandt-9">Connect</a></section></main>
			<script>document.querySelector("h2").textContent = "Script ran";</script></body></html>
			""";

	@TempDir
	private Path directory;

	private final ByteArrayOutputStream output = new ByteArrayOutputStream();

	private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

	@BeforeEach
	void save() throws Exception {
		Files.writeString(this.directory.resolve("profile.html"), PROFILE);
		Files.writeString(this.directory.resolve("words.txt"), "Just words");
		Files.writeString(this.directory.resolve("feed.html"),
				"<html><title>Feed</title><main><p>Hi</p></main></html>");
		Files.createFile(this.directory.resolve("empty.html"));
	}

	@Test
	void aProfileIsReadAsJsonWithItsStrategies() {
		assertThat(run("profile.html", "--json")).as(errors()).isZero();
		JsonNode json = JsonMapper.builder().build().readTree(output());
		assertThat(json.path("kind").asString()).isEqualTo("profile");
		assertThat(json.at("/fields/full_name/value").asString()).isEqualTo("Zoë Brandt");
		assertThat(json.at("/fields/full_name/by").asString()).isNotBlank();
		assertThat(json.at("/relationship/degree").asString()).isEqualTo("2nd");
		assertThat(json.at("/relationship/connect").asBoolean()).isTrue();
		assertThat(json.at("/relationship/connected").asBoolean()).isFalse();
		assertThat(errors()).isEmpty();
	}

	@Test
	void withoutJsonItIsATableForPeople() {
		assertThat(run("profile.html", "--at", "/in/zoe-brandt-9/")).isZero();
		assertThat(output()).contains("kind: profile").containsPattern("full_name +Zoë Brandt +top card heading");
	}

	@Test
	void theCopyShowsNobodyAndReadsTheSame() throws Exception {
		assertThat(run("profile.html", "--anonymise", "copy.html")).as(errors()).isZero();
		assertThat(Files.readString(this.directory.resolve("copy.html"))).doesNotContainIgnoringCase("zoe")
			.doesNotContain("Brandt", "Glazier", "<script")
			.contains("saved from url=", "· 2nd");
		assertThat(errors()).contains("The anonymised copy is in").doesNotContain("does not read the same");
		assertThat(run("profile.html", "--anonymise", "copy.html")).isEqualTo(2);
		assertThat(run("profile.html", "--anonymise", "profile.html")).isEqualTo(2);
		assertThat(Files.readString(this.directory.resolve("profile.html"))).isEqualTo(PROFILE);
	}

	@Test
	void aPageOfNoKindSaysWhatWasSeen() {
		assertThat(run("feed.html", "--json")).isOne();
		assertThat(output()).contains("\"kind\" : \"unknown\"");
		assertThat(errors()).startsWith("zigral: The page 'Feed' is of no kind that Lincoln reads");
	}

	@ParameterizedTest
	@CsvSource({ "none.html, There is no file", "., is a directory", "empty.html, is empty",
			"words.txt, holds no HTML" })
	void whatCannotBeReadIsRefusedInOneSentence(String file, String reason) {
		assertThat(run(file)).isEqualTo(2);
		assertThat(output()).isEmpty();
		assertThat(errors()).startsWith("zigral: ").contains(reason).hasLineCount(1);
	}

	@Test
	void whatIsNoPathOnLinkedInIsRefused() {
		assertThat(run("profile.html", "--at", "https://example.org/in/zoe/")).isEqualTo(2);
		assertThat(errors()).contains("is no path on LinkedIn");
		assertThat(run()).isEqualTo(2);
		assertThat(run("--help")).isZero();
		assertThat(output()).contains("--anonymise=OUT.html");
	}

	private int run(String... arguments) {
		this.output.reset();
		this.errors.reset();
		return ReadCommand.run(this.directory, new PrintStream(this.output, true, StandardCharsets.UTF_8),
				new PrintStream(this.errors, true, StandardCharsets.UTF_8), List.of(arguments));
	}

	private String output() {
		return this.output.toString(StandardCharsets.UTF_8);
	}

	private String errors() {
		return this.errors.toString(StandardCharsets.UTF_8);
	}

}
