package com.zigral.contextmanager;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The context manager service.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class ContextManagerApplication {

	/**
	 * Start the service.
	 * @param args Spring Boot's command line arguments
	 */
	public static void main(String[] args) {
		SpringApplication.run(ContextManagerApplication.class, args);
	}

}
