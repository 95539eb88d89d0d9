package com.zigral.lincoln.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

import com.zigral.lincoln.LincolnSettings.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ChromiumSandboxTests {

	private static final List<String> ALLOWED = List.of("true");

	private static final List<String> REFUSED = List.of("false");

	private static final Path NOWHERE = Path.of("/nowhere");

	@TempDir
	private Path directory;

	@Test
	void aSandboxIsThereWhereNamespacesCanBeMade() {
		assertThat(ChromiumSandbox.of(ALLOWED, NOWHERE, List.of()).isOn()).isTrue();
	}

	@Test
	void withoutNamespacesItIsOffAndSaysWhy() {
		ChromiumSandbox sandbox = ChromiumSandbox.of(REFUSED, NOWHERE, List.of(NOWHERE));
		assertThat(sandbox.isOn()).isFalse();
		assertThat(sandbox.obstacle()).hasValueSatisfying((text) -> assertThat(text).contains("namespaces"));
	}

	@Test
	void theTrialIsGivenNoVariables() {
		assertThat(ChromiumSandbox.of(List.of("sh", "-c", "test -z \"$HOME\""), NOWHERE, List.of()).isOn()).isTrue();
	}

	@Test
	void systemsWithoutTheProgramAreNotLinuxAndNeedNoNamespaces() {
		assertThat(ChromiumSandbox.of(List.of("/nowhere/unshare"), NOWHERE, List.of()).isOn()).isTrue();
	}

	@Test
	void aBrowserWithAProfileOfAppArmorMayWhatOthersMayNot() throws IOException {
		Path restricted = Files.writeString(this.directory.resolve("restricted"), "1\n");
		Path open = Files.writeString(this.directory.resolve("open"), "0\n");
		assertThat(ChromiumSandbox.of(REFUSED, restricted, List.of()).isOn()).isTrue();
		assertThat(ChromiumSandbox.of(REFUSED, open, List.of()).isOn()).isFalse();
	}

	@Test
	void aHelperThatDoesNotRunAsRootIsOfNoUse() throws IOException {
		Path helper = Files.createFile(this.directory.resolve("chrome-sandbox"),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
		assertThat(ChromiumSandbox.of(REFUSED, NOWHERE, List.of(helper)).isOn()).isFalse();
	}

	@Test
	void theSettingTurnsItOff() {
		assertThat(ChromiumSandbox.of(new Browser(true, false, Optional.empty())).obstacle())
			.contains("CHROMIUM_SANDBOX is false");
	}

}
