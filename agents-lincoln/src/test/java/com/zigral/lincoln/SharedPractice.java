package com.zigral.lincoln;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives all classes the same practice site and the same Lincoln, whose browser stays
 * open, as at the start. They are closed after the last test.
 */
final class SharedPractice implements ParameterResolver {

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Practice.class;
	}

	@Override
	public Practice resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Practice practice = context.getRoot()
			.getStore(Namespace.GLOBAL)
			.computeIfAbsent(Practice.class, (key) -> open(), Practice.class);
		practice.reset();
		return practice;
	}

	private static Practice open() {
		try {
			return new Practice(Files.createTempDirectory(Path.of("target"), "practice"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
