package com.zigral.orchestrator.connection;

import java.util.List;

import com.zigral.orchestrator.api.ProblemResponses;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@ProblemResponses
@RequiresScope(Scope.READ)
@RestController
@Tag(name = "connections", description = "What Zigral works with here, and whether it works.")
@RequestMapping("/connections")
class ConnectionController {

	private final Connections connections;

	ConnectionController(Connections connections) {
		this.connections = connections;
	}

	@GetMapping
	@Operation(summary = "List the connections: what is real, and how the last test of each went")
	@ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
	List<ConnectionView> list() {
		return this.connections.list();
	}

	@RequiresScope(Scope.RUN)
	@PostMapping("/{name}/test")
	@Operation(summary = "Begin to test a connection; GET /connections says how it went",
			description = "Of LinkedIn a search and one profile are opened while no job uses the account, and a model is "
					+ "asked for one plan. Nothing is changed.")
	@ApiResponse(responseCode = "202", description = "The test has begun", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "404", description = "There is no such connection")
	@ApiResponse(responseCode = "409", description = "It is being tested now")
	ResponseEntity<ConnectionView> test(@PathVariable String name) {
		return ResponseEntity.status(HttpStatus.ACCEPTED).body(this.connections.test(name));
	}

}
