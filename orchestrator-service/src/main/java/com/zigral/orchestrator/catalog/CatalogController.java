package com.zigral.orchestrator.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.zigral.agent.Action;
import com.zigral.agent.Agent;
import com.zigral.agent.MessageTemplate;
import com.zigral.agent.OutreachRules;
import com.zigral.agent.description.Effect;
import com.zigral.agent.description.RetryClass;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RequiresScope(Scope.READ)
@RestController
@Tag(name = "agents", description = "Who can do what.")
@RequestMapping("/agents")
class CatalogController {

	private final List<AgentView> agents;

	CatalogController(Catalog catalog) {
		this.agents = catalog.agents().stream().map(AgentView::from).toList();
	}

	@GetMapping
	@Operation(summary = "List the agents and their actions with JSON Schemas")
	List<AgentView> list() {
		return this.agents;
	}

	record AgentView(String name, String description, List<ActionView> actions) {

		static AgentView from(Agent agent) {
			return new AgentView(agent.name(), agent.description(),
					Catalog.plannable(agent).stream().map(ActionView::from).toList());
		}

	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record ActionView(String name, String description, Map<String, Object> parameters, Set<String> outputs,
			Effect effect, RetryClass retryClass, @Nullable TextView text) {

		static ActionView from(Action action) {
			return new ActionView(action.name(), action.description(), action.schema(), action.outputs(),
					action.effect(), action.retryClass(), action.rules().map(TextView::from).orElse(null));
		}

	}

	@Schema(description = "What the action sends to each person, absent when it sends nothing")
	record TextView(@Schema(description = "The parameter that holds the template", example = "note") String parameter,
			@Schema(description = "How many characters one person's text may have", example = "200") int maxLength,
			@Schema(description = "Whether there must be a text") boolean required,
			@Schema(description = "What may stand in braces in the template",
					example = "first_name") List<String> placeholders) {

		static TextView from(OutreachRules rules) {
			return new TextView(rules.template(), rules.maxLength(), !rules.mayBeBlank(), MessageTemplate.names());
		}

	}

}
