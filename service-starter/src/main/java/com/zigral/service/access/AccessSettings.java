package com.zigral.service.access;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service is reached.
 *
 * @param hostVariable the environment variable that says where to listen
 * @param portVariable the environment variable that holds the port
 * @param defaultPort the port when that variable is not set
 * @param openPaths the paths that need no token, exactly as they stand in the request,
 * after a method and a space where only that one is open; one that ends in {@code /*}
 * stands for all below it
 * @param trustedProxies the proxies whose {@code X-Forwarded-For} is believed
 */
@ConfigurationProperties("zigral.access")
record AccessSettings(@DefaultValue("") String hostVariable, @DefaultValue("") String portVariable,
		@DefaultValue("8080") int defaultPort, @DefaultValue("/health") List<String> openPaths,
		@DefaultValue List<String> trustedProxies) {

	AccessSettings {
		openPaths = List.copyOf(openPaths);
		trustedProxies = List.copyOf(trustedProxies);
	}

}
