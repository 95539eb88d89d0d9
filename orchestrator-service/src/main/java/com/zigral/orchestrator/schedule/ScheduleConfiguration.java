package com.zigral.orchestrator.schedule;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScheduleSettings.class)
class ScheduleConfiguration {

	// The engine queues jobs with the scheduler, which must be there first.
	@Bean
	RecurringTask<Void> schedulesTask(ObjectProvider<ScheduleEngine> engine, ScheduleSettings settings) {
		return Tasks.recurring("schedules", FixedDelay.of(settings.interval()))
			.execute((instance, context) -> engine.getObject().tick());
	}

}
