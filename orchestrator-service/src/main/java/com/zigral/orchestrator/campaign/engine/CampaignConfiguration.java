package com.zigral.orchestrator.campaign.engine;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CampaignSettings.class)
class CampaignConfiguration {

	// The engine queues jobs with the scheduler, which must be there first.
	@Bean
	RecurringTask<Void> campaignsTask(ObjectProvider<CampaignEngine> engine, CampaignSettings settings) {
		return Tasks.recurring("campaigns", FixedDelay.of(settings.interval()))
			.execute((instance, context) -> engine.getObject().tick());
	}

}
