package com.zigral.orchestrator;

import java.util.Arrays;
import java.util.List;

import com.zigral.orchestrator.catalog.Doctor;
import com.zigral.orchestrator.planning.ModelDoctor;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The orchestrator service.
 */
@OpenAPIDefinition(info = @Info(title = "Zigral orchestrator", version = "1",
		description = "Takes a sentence, plans it and carries the plan out. Errors are problem details (RFC 9457)."))
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer",
		description = "A token of ZIGRAL_API_TOKEN or ZIGRAL_API_TOKENS, with the scope that the call names. Where none is "
				+ "set the service answers its own machine only, and nobody needs one.")
@SpringBootApplication(proxyBeanMethods = false)
public class OrchestratorApplication {

	/**
	 * Start the service, or only look at LinkedIn for {@code doctor}, or only ask the
	 * model for a plan for {@code doctor-model}.
	 * @param args one of these words, or Spring Boot's command line arguments
	 * @throws InterruptedException if the main thread was told to stop
	 */
	public static void main(String[] args) throws InterruptedException {
		if (Arrays.asList(args).equals(List.of(Doctor.COMMAND))) {
			System.exit(Doctor.run(System.out));
		}
		if (Arrays.asList(args).equals(List.of(ModelDoctor.COMMAND))) {
			System.exit(ModelDoctor.run(System.out));
		}
		SpringApplication.run(OrchestratorApplication.class, args);
	}

}
