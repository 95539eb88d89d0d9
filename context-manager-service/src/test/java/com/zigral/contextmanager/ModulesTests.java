package com.zigral.contextmanager;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {

	@Test
	void packagesKeepToTheirDeclaredEdges() {
		ApplicationModules.of(ContextManagerApplication.class).verify();
	}

}
