package com.zigral.orchestrator;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The orchestrator service.
 */
@OpenAPIDefinition(info = @Info(title = "Zigral orchestrator", version = "1",
		description = "Takes a sentence, plans it and carries the plan out. Errors are problem details (RFC 9457)."))
@SpringBootApplication(proxyBeanMethods = false)
public class OrchestratorApplication {

	/**
	 * Start the service.
	 * @param args Spring Boot's command line arguments
	 */
	public static void main(String[] args) {
		SpringApplication.run(OrchestratorApplication.class, args);
	}

}
