package com.zigral.orchestrator.health;

import java.util.LinkedHashMap;
import java.util.Map;

import com.zigral.orchestrator.memory.ContextManager;
import com.zigral.service.database.DatabaseProbe;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "health", description = "Whether the service and what it needs are there.")
class HealthController {

	private static final String UP = "up";

	private static final String DOWN = "down";

	private final DatabaseProbe database;

	private final ContextManager memory;

	private final String version;

	HealthController(DatabaseProbe database, ContextManager memory, ObjectProvider<BuildProperties> build) {
		this.database = database;
		this.memory = memory;
		this.version = build.stream().map(BuildProperties::getVersion).findFirst().orElse("unknown");
	}

	@GetMapping("/health")
	@Operation(summary = "200 when healthy, else 503")
	@ApiResponse(responseCode = "200", description = "Healthy", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "503", description = "Something it needs is down", useReturnTypeSchema = true)
	ResponseEntity<HealthView> health() {
		Map<String, String> components = new LinkedHashMap<>();
		components.put("database", this.database.reachable() ? UP : DOWN);
		components.put("context-manager", this.memory.isHealthy() ? UP : DOWN);
		boolean healthy = !components.containsValue(DOWN);
		return ResponseEntity.status(healthy ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
			.body(new HealthView(healthy ? "healthy" : "unhealthy", "orchestrator", this.version, components));
	}

	record HealthView(String status, String service, String version, Map<String, String> components) {
	}

}
