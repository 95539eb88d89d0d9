package com.zigral.shaun;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.google.api.client.util.Key;
import com.google.api.services.sheets.v4.model.Request;
import com.zigral.standin.sheets.SheetsServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The messages that the stand-in for Google Sheets knows have the fields that Google's
 * own client gives them, which is made from the API's discovery document.
 */
class StandInMessagesTests {

	static Stream<String> messages() throws IOException {
		try (InputStream stream = Objects
			.requireNonNull(SheetsServer.class.getResourceAsStream("request/messages.txt"))) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#") && !line.endsWith(": *"))
				.toList()
				.stream();
		}
	}

	@ParameterizedTest
	@MethodSource("messages")
	void haveTheFieldsOfTheReference(String line) throws ClassNotFoundException {
		String[] parts = line.split(": ?", 2);
		Class<?> model = Class.forName(Request.class.getPackageName() + "." + parts[0]);
		List<String> fields = Arrays.stream(model.getDeclaredFields())
			.filter((field) -> field.isAnnotationPresent(Key.class))
			.map(StandInMessagesTests::name)
			.toList();
		assertThat(parts[1].isEmpty() ? List.of()
				: Stream.of(parts[1].split(" ", -1)).map((field) -> field.replaceAll(":.*", "")).toList())
			.isEqualTo(fields);
	}

	private static String name(Field field) {
		String name = field.getAnnotation(Key.class).value();
		return name.equals("##default") ? field.getName() : name;
	}

}
