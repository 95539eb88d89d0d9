package com.zigral.contextmanager.health;

import com.zigral.service.database.DatabaseProbe;
import jakarta.annotation.security.PermitAll;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells whether the service can do its work.
 */
@PermitAll
@RestController
class HealthController {

	private final DatabaseProbe database;

	private final String version;

	HealthController(DatabaseProbe database, ObjectProvider<BuildProperties> build) {
		this.database = database;
		this.version = build.stream().map(BuildProperties::getVersion).findFirst().orElse("unknown");
	}

	@GetMapping("/health")
	ResponseEntity<Health> health() {
		boolean healthy = this.database.reachable();
		return ResponseEntity.status(healthy ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
			.body(new Health(healthy ? "healthy" : "unhealthy", "context-manager", this.version));
	}

	/**
	 * The service's state.
	 *
	 * @param status {@code healthy}, or {@code unhealthy} when the database is not
	 * reachable
	 * @param service this service
	 * @param version its version
	 */
	record Health(String status, String service, String version) {
	}

}
