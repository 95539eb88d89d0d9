package com.zigral.contextmanager.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.zigral.contextmanager.Client;
import com.zigral.contextmanager.Contract;
import com.zigral.contextmanager.ServiceTest;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import com.zigral.testing.fuzz.ApiFuzz;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ServiceTest
class OpenApiIT {

	private final int port;

	private final Client client;

	private final Contract contract;

	private final RequestMappingHandlerMapping mappings;

	OpenApiIT(@LocalServerPort int port,
			@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
		this.port = port;
		this.client = new Client(port);
		this.contract = Contract.of(port);
		this.mappings = mappings;
	}

	@Test
	void theDocumentIsServed() {
		JsonNode document = this.contract.document();
		assertThat(document.path("openapi").asString()).startsWith("3.1");
		assertThat(document.path("info").path("title").asString()).isEqualTo("Zigral context manager");
		assertThat(document.path("components").path("schemas").size()).isGreaterThan(8);
	}

	@Test
	void everyCallIsDeclaredAndEveryDeclaredCallIsThere() {
		Set<String> mapped = this.mappings.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().getBeanType().getName().startsWith("com.zigral.contextmanager"))
			.flatMap((entry) -> entry.getKey()
				.getMethodsCondition()
				.getMethods()
				.stream()
				.map((method) -> method + " " + entry.getKey().getPatternValues().iterator().next()))
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> declared = new TreeSet<>();
		this.contract.document()
			.path("paths")
			.properties()
			.forEach((path) -> path.getValue()
				.propertyNames()
				.stream()
				.filter((name) -> name.matches("get|put|post|patch|delete"))
				.forEach((method) -> declared.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
		assertThat(declared).isEqualTo(mapped);
	}

	@Test
	void everyCallDeclaresTheScopeThatItNeeds() {
		this.mappings.getHandlerMethods().forEach((mapping, method) -> {
			if (method.getBeanType().getName().startsWith("com.zigral.contextmanager")) {
				String path = mapping.getPatternValues().iterator().next();
				String verb = mapping.getMethodsCondition().getMethods().iterator().next().asHttpMethod().name();
				JsonNode operation = this.contract.document()
					.path("paths")
					.path(path)
					.path(verb.toLowerCase(Locale.ROOT));
				Optional<String> needed = Scope.neededBy(method).map(RequiresScope::value).map(Scope::key);
				assertThat(operation.path("security").path(0).path("token").path(0).asString(""))
					.as("%s %s", verb, path)
					.isEqualTo(needed.orElse(""));
				assertThat(operation.path("description").asString()).as("%s %s", verb, path)
					.contains(needed.map("Needs the scope `%s`."::formatted).orElse("No token is needed"));
				assertThat(needed).as("%s %s", verb, path)
					.matches((scope) -> scope.isPresent() != path.equals("/health"));
			}
		});
	}

	@Test
	void everyExampleFitsItsSchema() {
		this.contract.document()
			.findValues("application/json")
			.stream()
			.filter((content) -> content.has("example"))
			.forEach((content) -> this.contract.validate("An example", content.path("schema"),
					content.path("example").toString()));
	}

	@Test
	void anAnswerThatIsNotAsDeclaredIsNoticed() {
		JsonNode entry = this.contract.document().at("/components/responses/Entry/content/application~1json/schema");
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.contract.validate("An entry", entry, "{\"job_id\":\"a\"}"))
			.withMessageContaining("job_type");
		HttpResponse<String> health = this.client.get("/health");
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.contract.check("POST", "/context", health))
			.withMessageContaining("POST /context -> 200 is not declared");
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.contract.check("GET", "/contexts?limit=1", health))
			.withMessageContaining("lacks X-Total-Count");
	}

	@Test
	void whateverIsSentIsAnsweredAsDeclared() throws IOException {
		this.client.create("odd", "{\"a\":1}");
		assertThat(new ApiFuzz(URI.create("http://127.0.0.1:" + this.port), Map.of("job_id", "odd")).findings(23, 40))
			.isEmpty();
	}

	@Test
	void everyReferenceLeadsSomewhere() {
		assertThat(this.contract.document().findValuesAsString("$ref")).isNotEmpty()
			.allMatch((reference) -> !this.contract.document().at(reference.substring(1)).isMissingNode());
	}

	@Test
	void peopleCanReadItInTheBrowser() {
		assertThat(this.client.get("/docs").headers().firstValue("Location"))
			.hasValueSatisfying((place) -> assertThat(this.client.get(place).body()).contains("Swagger UI"));
	}

}
