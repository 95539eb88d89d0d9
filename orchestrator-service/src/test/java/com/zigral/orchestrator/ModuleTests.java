package com.zigral.orchestrator;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

class ModuleTests {

	@Test
	void packagesDependOnlyOnWhatTheyDeclare() {
		ApplicationModules.of(OrchestratorApplication.class).verify();
	}

}
