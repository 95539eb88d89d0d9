package com.zigral.orchestrator.health;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import com.zigral.orchestrator.memory.ContextManagerClient;
import com.zigral.service.database.DatabaseProbe;
import com.zigral.service.health.BoundedCheck;
import com.zigral.service.health.DiskProbe;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@PermitAll
@RestController
@Tag(name = "health", description = "Whether the service and what it needs are there.")
class HealthController {

	private static final String UP = "up";

	private static final String DOWN = "down";

	/** More than the context manager itself takes to find out how its database is. */
	private static final Duration CONTEXT_MANAGER = Duration.ofSeconds(4);

	private final DatabaseProbe database;

	private final BoundedCheck memory;

	private final DiskProbe disk;

	private final String version;

	HealthController(DatabaseProbe database, ContextManagerClient memory,
			@Value("${zigral.run.artifacts}") Path artifacts, ObjectProvider<BuildProperties> build) {
		this.database = database;
		this.memory = new BoundedCheck(CONTEXT_MANAGER, memory::isHealthy);
		this.disk = new DiskProbe(artifacts);
		this.version = build.stream().map(BuildProperties::getVersion).findFirst().orElse("unknown");
	}

	@GetMapping("/health")
	@Operation(summary = "200 when healthy, else 503",
			description = "Answers within ten seconds. The database and the data directory are written to, and the "
					+ "context manager is called with the token that jobs use. A wrong token is a 401 here, too.")
	@ApiResponse(responseCode = "200", description = "Healthy", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "503", description = "Something it needs is down", useReturnTypeSchema = true)
	ResponseEntity<HealthView> health() {
		Map<String, String> components = new LinkedHashMap<>();
		components.put("database", this.database.reachable() ? UP : DOWN);
		components.put("context-manager", this.memory.holds() ? UP : DOWN);
		components.put("disk", this.disk.isWritable() ? UP : DOWN);
		boolean healthy = !components.containsValue(DOWN);
		return ResponseEntity.status(healthy ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
			.body(new HealthView(healthy ? "healthy" : "unhealthy", "orchestrator", this.version, components));
	}

	record HealthView(String status, String service, String version, Map<String, String> components) {
	}

}
