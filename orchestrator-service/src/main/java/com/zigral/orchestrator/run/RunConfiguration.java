package com.zigral.orchestrator.run;

import java.time.Clock;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zigral.agent.TimeLapse;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RunSettings.class)
class RunConfiguration {

	@Bean
	CustomTask<Void> runJobTask(JobRunner runner, Clock clock) {
		return Tasks.custom(RunQueue.TASK)
			.onFailure(new OnFailureRetryLater<>(JobRunner.AFTER_OUTAGE))
			.onDeadExecutionRevive()
			.execute((instance, context) -> runner.run(instance.getId())
				.<CompletionHandler<Void>>map((
						at) -> (completed, operations) -> operations.reschedule(completed, TimeLapse.toReal(clock, at)))
				.orElse((completed, operations) -> operations.remove()));
	}

}
