package com.zigral.service.problem;

import java.util.List;

import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/**
 * Problem details everywhere: in controllers, in filters, and in Tomcat below them. A
 * number is no text and a text no number: what has the wrong type is refused rather than
 * converted, and a property that nobody knows is refused, too. {@code %2F} reaches the
 * routes, which take a path apart before decoding it.
 */
@AutoConfiguration(before = { ErrorMvcAutoConfiguration.class, JacksonAutoConfiguration.class })
@EnableConfigurationProperties(Limits.class)
class ProblemAutoConfiguration {

	@Bean
	ProblemWriter problemWriter() {
		return new ProblemWriter();
	}

	@Bean
	ProblemAdvice problemAdvice(Limits limits) {
		return new ProblemAdvice(limits);
	}

	@Bean
	JsonBodyAdvice jsonBodyAdvice() {
		return new JsonBodyAdvice();
	}

	@Bean
	ParameterTextAdvice parameterTextAdvice() {
		return new ParameterTextAdvice();
	}

	@Bean
	ProblemErrorController problemErrorController() {
		return new ProblemErrorController();
	}

	// What somebody asks for and is not known is refused; what this program reads of its
	// own, older and newer, is not.
	@Bean
	ServerHttpMessageConvertersCustomizer strictRequests(JsonMapper json) {
		return (converters) -> converters.withJsonConverter(new StrictJsonConverter(json));
	}

	@Bean
	FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(Limits limits, ProblemWriter problems) {
		FilterRegistrationBean<BodyLimitFilter> registration = new FilterRegistrationBean<>(
				new BodyLimitFilter(limits, problems));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
		registration.setUrlPatterns(List.of("/*"));
		return registration;
	}

	@Bean
	FilterRegistrationBean<BodyHeadersFilter> bodyHeadersFilter(ProblemWriter problems) {
		FilterRegistrationBean<BodyHeadersFilter> registration = new FilterRegistrationBean<>(
				new BodyHeadersFilter(problems));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
		registration.setUrlPatterns(List.of("/*"));
		return registration;
	}

	@Bean
	JsonMapperBuilderCustomizer strictTypes() {
		return (builder) -> {
			builder.withCoercionConfig(LogicalType.Textual,
					(config) -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
						.setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
						.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
			builder.withCoercionConfigDefaults(
					(config) -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
			builder.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
			builder.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
		};
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsInTomcat() {
		return (factory) -> {
			factory.addConnectorCustomizers((connector) -> {
				connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
				connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
			});
			factory.addContextCustomizers((context) -> {
				if (context.getParent() instanceof StandardHost host) {
					host.setErrorReportValveClass(ProblemValve.class.getName());
				}
			});
		};
	}

}
