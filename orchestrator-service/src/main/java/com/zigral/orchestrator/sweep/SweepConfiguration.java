package com.zigral.orchestrator.sweep;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SweepSettings.class)
class SweepConfiguration {

	@Bean
	RecurringTask<Void> sweepsTask(ObjectProvider<SweepEngine> engine, SweepSettings settings) {
		return Tasks.recurring("sweeps", FixedDelay.of(settings.interval()))
			.execute((instance, context) -> engine.getObject().tick());
	}

}
