package com.zigral.standin.sheets;

import java.util.Map;
import java.util.Set;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which package may use which.
 */
class PackagesTests {

	private static final String ROOT = "com.zigral.standin.sheets";

	private static final Map<String, Set<String>> EDGES = Map.of("request", Set.of(), "cell", Set.of("request"),
			"formula", Set.of("cell"), "grid", Set.of("request", "cell", "formula"), "change",
			Set.of("request", "cell", "formula", "grid"), "api", Set.of("request", "cell", "grid", "change"));

	private final JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages(ROOT);

	@Test
	void packagesUseOnlyWhatTheyAreAllowedTo() {
		assertThat(this.classes.stream()
			.filter((type) -> !type.getPackageName().equals(ROOT))
			.flatMap((type) -> type.getDirectDependenciesFromSelf().stream())
			.filter((use) -> isForbidden(use.getOriginClass(), use.getTargetClass()))
			.map(Dependency::getDescription)).isEmpty();
	}

	@Test
	void everyPackageIsKnown() {
		assertThat(this.classes.stream().map(JavaClass::getPackageName).filter((name) -> !name.equals(ROOT)))
			.allSatisfy((name) -> assertThat(EDGES).containsKey(name.substring(ROOT.length() + 1)));
	}

	private static boolean isForbidden(JavaClass from, JavaClass to) {
		if (!to.getPackageName().startsWith(ROOT + ".") || to.getPackageName().equals(from.getPackageName())) {
			return false;
		}
		String origin = from.getPackageName().substring(ROOT.length() + 1);
		return !EDGES.getOrDefault(origin, Set.of()).contains(to.getPackageName().substring(ROOT.length() + 1));
	}

}
