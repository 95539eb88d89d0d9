package com.zigral.orchestrator.catalog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import com.zigral.standin.linkedin.PracticeLinkedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DoctorIT {

	private final ByteArrayOutputStream output = new ByteArrayOutputStream();

	@TempDir
	private Path data;

	@Test
	void eachFieldHasALineAndTheExitCodeSaysWhetherOneFailed() throws IOException, InterruptedException {
		try (PracticeLinkedIn site = PracticeLinkedIn.start(0)) {
			assertThat(examine(site)).as(this.output.toString(StandardCharsets.UTF_8)).isZero();
			assertThat(this.output.toString(StandardCharsets.UTF_8))
				.containsPattern("(?m)^  search +generation +pass +S26$")
				.containsPattern("(?m)^  search +full_name +pass +name line$")
				.containsPattern("(?m)^  profile +full_name +pass +top card heading$")
				.containsPattern("(?m)^Lincoln understands the pages of " + site.uri() + "$")
				.doesNotContain(site.password());
			this.output.reset();
			site.faults().withoutNames(true);
			assertThat(examine(site)).isOne();
			assertThat(this.output.toString(StandardCharsets.UTF_8))
				.containsPattern("(?m)^  profile +page +fail +The profile .* shows no name")
				.contains("what failed needs a new strategy");
			this.output.reset();
			site.faults().withoutNames(false);
			site.faults().refuse(503, 1);
			assertThat(examine(site)).isOne();
			assertThat(this.output.toString(StandardCharsets.UTF_8))
				.containsPattern("(?m)^  search +page +not opened +LinkedIn answers 503")
				.contains("Whether it understands them is not known");
		}
	}

	private int examine(PracticeLinkedIn site) throws InterruptedException {
		return Doctor.run(new PrintStream(this.output, true, StandardCharsets.UTF_8),
				"--LINKEDIN_BASE_URL=" + site.uri(), "--LINKEDIN_USERNAME=" + site.username(),
				"--LINKEDIN_PASSWORD=" + site.password(), "--LINCOLN_PAUSE_MIN=0s", "--LINCOLN_PAUSE_MAX=0s",
				"--ZIGRAL_DATA_DIR=" + this.data, "--LOG_DIR=" + this.data);
	}

}
