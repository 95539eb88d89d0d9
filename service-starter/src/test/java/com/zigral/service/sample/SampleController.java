package com.zigral.service.sample;

import java.util.List;
import java.util.Map;

import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import com.zigral.service.database.DatabaseProbe;
import com.zigral.service.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SampleController {

	private final Logger log = LoggerFactory.getLogger(SampleController.class);

	private final JdbcClient jdbc;

	private final DatabaseProbe probe;

	SampleController(JdbcClient jdbc, DatabaseProbe probe) {
		this.jdbc = jdbc;
		this.probe = probe;
	}

	@PermitAll
	@GetMapping("/health")
	boolean health() {
		return this.probe.reachable();
	}

	@GetMapping("/words")
	@RequiresScope(Scope.READ)
	List<String> words() {
		return this.jdbc.sql("SELECT word FROM words").query(String.class).list();
	}

	@GetMapping("/items/{id}")
	Map<String, Object> item(@PathVariable("id") String id,
			@RequestParam(name = "page_size", defaultValue = "10") @Min(1) @Max(100) int pageSize) {
		return Map.of("id", id, "page_size", pageSize);
	}

	@GetMapping("/needs")
	String needs(@RequestParam("word") @Size(max = 20) String word) {
		return word;
	}

	@PostMapping("/people")
	@RequiresScope(Scope.PLAN)
	Person person(@Valid @RequestBody Person person) {
		MDC.put("job", "q4");
		this.log.info("Met {}", person.fullName());
		MDC.remove("job");
		return person;
	}

	@GetMapping("/conflict")
	void conflict() {
		throw new ProblemException(HttpStatus.CONFLICT, "There is one already.");
	}

	@GetMapping("/defect")
	void defect() {
		throw new IllegalStateException("the secret inside");
	}

	@PostMapping("/unmarked")
	void unmarked() {
		this.log.info("Called");
	}

	record Person(@NotBlank String fullName, @NotNull @Min(0) Integer age,
			@Size(min = 1, max = 2) Map<String, Object> extra) {
	}

}
