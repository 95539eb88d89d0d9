package com.zigral.lincoln.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProgramsTests {

	@TempDir
	private Path directory;

	@Test
	void programsAreFoundOnThePath() throws IOException {
		Path node = executable("node");
		Path browser = executable("chromium");
		Programs programs = new Programs(Map.of("PATH", "/nowhere:" + this.directory));
		assertThat(programs.node()).isEqualTo(node);
		assertThat(programs.chromium(Optional.empty())).contains(browser);
	}

	@Test
	void variablesWinOverThePath() throws IOException {
		executable("chromium");
		Path mine = executable("mine");
		Programs programs = new Programs(Map.of("PATH", this.directory.toString(), "CHROMIUM_PATH", mine.toString()));
		assertThat(programs.chromium(Optional.empty())).contains(mine);
	}

	@Test
	void variableThatPointsNowhereIsNamed() {
		Programs programs = new Programs(Map.of("PLAYWRIGHT_NODEJS_PATH", "/nowhere/node"));
		assertThatExceptionOfType(LinkedInException.class).isThrownBy(programs::node)
			.withMessageContaining("PLAYWRIGHT_NODEJS_PATH is set to /nowhere/node");
	}

	@Test
	void chosenBrowserThatIsNotThereIsNamed() {
		assertThatExceptionOfType(LinkedInException.class)
			.isThrownBy(() -> new Programs(Map.of()).chromium(Optional.of(Path.of("/nowhere/chromium"))))
			.withMessageContaining("/nowhere/chromium");
	}

	private Path executable(String name) throws IOException {
		Path file = Files.createFile(this.directory.resolve(name));
		assertThat(file.toFile().setExecutable(true)).isTrue();
		return file;
	}

}
