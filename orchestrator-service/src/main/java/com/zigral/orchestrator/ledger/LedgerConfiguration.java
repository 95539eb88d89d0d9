package com.zigral.orchestrator.ledger;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties({ BudgetSettings.class, WorkingHoursSettings.class, ErasureSettings.class,
		LeaseSettings.class, FollowUpSettings.class })
class LedgerConfiguration {

	@Bean
	WorkingHours workingHours(WorkingHoursSettings settings) {
		return settings.toWorkingHours();
	}

}
