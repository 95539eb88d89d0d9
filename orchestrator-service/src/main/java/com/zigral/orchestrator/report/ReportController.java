package com.zigral.orchestrator.report;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.zigral.orchestrator.api.ProblemResponses;
import com.zigral.orchestrator.export.Csv;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@ProblemResponses
@RequiresScope(Scope.READ)
@RestController
@Tag(name = "campaigns")
class ReportController {

	private static final Csv CSV = new Csv(ReportRow.COLUMNS);

	private final OverallReport report;

	ReportController(OverallReport report) {
		this.report = report;
	}

	@GetMapping("/campaigns/report")
	@Operation(summary = "Count what all campaigns have brought, together and each by itself, as a whole and by step: "
			+ "so many of so many, and how many may still come")
	@ApiResponse(responseCode = "200", description = "A row each figure", useReturnTypeSchema = true)
	List<ReportRow> report() {
		return this.report.rows();
	}

	@GetMapping(path = "/campaigns/report.csv", produces = "text/csv")
	@Operation(summary = "Get the report of all campaigns as CSV")
	@ApiResponse(responseCode = "200", description = "A line each figure, with a header",
			content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
	ResponseEntity<String> csv() {
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"campaigns.csv\"")
			.body(CSV.header() + CSV.lines(this.report.rows().stream().map(ReportRow::cells).toList()));
	}

}
