package com.zigral.orchestrator.people;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.orchestrator.api.ProblemResponses;
import com.zigral.orchestrator.export.Csv;
import com.zigral.orchestrator.export.ExportFormat;
import com.zigral.orchestrator.export.Xlsx;
import com.zigral.orchestrator.people.PeopleList.PeoplePage;
import com.zigral.orchestrator.profile.Profiles;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import com.zigral.service.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@ProblemResponses
@RequiresScope(Scope.READ)
@RestController
@Tag(name = "people", description = "Everybody that any job has found.")
class PeopleController {

	private static final int BATCH_SIZE = 1000;

	private static final List<String> COLUMNS = List.of("full_name", "title", "company", "location", "headline",
			"profile_url", "status", "last_contact", "last_contact_kind", "last_contact_state", "job_id",
			"collected_at", "tags", "note");

	private static final Csv CSV = new Csv(COLUMNS);

	private final PeopleList people;

	PeopleController(PeopleList people) {
		this.people = people;
	}

	@ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
	@GetMapping("/people")
	@Operation(summary = "List the people of all jobs; Link leads to the next page, X-Total-Count stands on the first")
	ResponseEntity<List<Person>> list(@ParameterObject @Valid PeopleFilter filter,
			@RequestParam(required = false) @Nullable @Size(max = 4000) String after,
			@RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
		PeopleQuery query = filter.query();
		Optional<Cursor> cursor = Optional.ofNullable(after).map((text) -> Cursor.parse(text, query.order()));
		PeoplePage page = this.people.page(query, cursor, limit);
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
		if (page.next() != null) {
			answer.header(HttpHeaders.LINK,
					"<%s>; rel=\"next\"".formatted(ServletUriComponentsBuilder.fromCurrentRequest()
						.scheme(null)
						.host(null)
						.port(null)
						.replaceQueryParam("after", page.next().text())
						.build()
						.toUriString()));
		}
		if (cursor.isEmpty()) {
			answer.header("X-Total-Count", String.valueOf(this.people.count(query)));
		}
		return answer.body(page.people());
	}

	@ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
	@GetMapping("/people/{profile}")
	@Operation(summary = "Show somebody, by their profile's name or address")
	@ApiResponse(responseCode = "404", description = "No job has found them")
	Person get(@PathVariable String profile) {
		return this.people.find(Profiles.require("profile", profile).toString())
			.orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND,
					"No job has found this person: GET /people lists those whom Zigral knows."));
	}

	@GetMapping(path = "/people.csv", produces = "text/csv")
	@Operation(summary = "Get the people of all jobs as CSV, for another tool by its names of columns: "
			+ "hubspot, instantly, smartlead, clay or plain; bom=true is for Excel")
	@ApiResponse(responseCode = "200", description = "One line a person, with a header",
			content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
	void csv(@ParameterObject @Valid PeopleFilter filter,
			@RequestParam(name = "for", required = false) @Nullable String tool,
			@RequestParam(defaultValue = "false") boolean bom, HttpServletResponse response) throws IOException {
		Optional<ExportFormat> format = Optional.ofNullable(tool).map(ExportFormat::from);
		PeopleQuery query = filter.query();
		PeoplePage page = this.people.page(query, Optional.empty(), BATCH_SIZE);
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"people.csv\"");
		Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
		writer.write(format.map((chosen) -> chosen.header(bom)).orElseGet(CSV::header));
		export(query, page,
				(rows) -> writer.write(format.map((chosen) -> chosen.lines(rows)).orElseGet(() -> CSV.lines(rows))));
		writer.flush();
	}

	@GetMapping(path = "/people.xlsx", produces = Xlsx.MEDIA_TYPE)
	@Operation(summary = "Get the people of all jobs as an Excel workbook")
	@ApiResponse(responseCode = "200", description = "The workbook",
			content = @Content(mediaType = Xlsx.MEDIA_TYPE, schema = @Schema(type = "string", format = "binary")))
	void xlsx(@ParameterObject @Valid PeopleFilter filter, HttpServletResponse response) throws IOException {
		PeopleQuery query = filter.query();
		PeoplePage page = this.people.page(query, Optional.empty(), BATCH_SIZE);
		response.setContentType(Xlsx.MEDIA_TYPE);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"people.xlsx\"");
		try (Xlsx xlsx = new Xlsx(response.getOutputStream(), "People", COLUMNS)) {
			export(query, page, xlsx::add);
		}
	}

	private void export(PeopleQuery query, PeoplePage first, Rows rows) throws IOException {
		PeoplePage page = first;
		rows.add(page.people().stream().map(Person::cells).toList());
		while (page.next() != null) {
			page = this.people.page(query, Optional.of(page.next()), BATCH_SIZE);
			rows.add(page.people().stream().map(Person::cells).toList());
		}
	}

	/** Where exported rows go. */
	@FunctionalInterface
	private interface Rows {

		void add(List<Map<String, String>> cells) throws IOException;

	}

}
