package com.zigral.orchestrator.account;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties({ BudgetSettings.class, WorkingHoursSettings.class, LeaseSettings.class })
class AccountConfiguration {

	@Bean
	WorkingHours workingHours(WorkingHoursSettings settings) {
		return settings.toWorkingHours();
	}

}
