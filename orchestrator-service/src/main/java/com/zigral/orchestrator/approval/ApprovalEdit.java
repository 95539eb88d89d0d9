package com.zigral.orchestrator.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.agent.OutreachRules;
import com.zigral.service.problem.FieldProblem;
import com.zigral.service.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * Other words for what waits for a yes.
 *
 * @param hash the hash of what was seen
 * @param texts the words for single recipients, by their profile's address
 * @param template the words for all others, whose texts nobody has changed; {@code null}
 * when they stay
 * @param rendered the template filled in for each recipient, by their profile's address
 * @param rules what can be sent to whom, empty when nothing can be told beforehand
 */
public record ApprovalEdit(String hash, Map<String, String> texts, @Nullable String template,
		Map<String, String> rendered, Optional<OutreachRules> rules) {

	public ApprovalEdit {
		texts = Map.copyOf(texts);
		rendered = Map.copyOf(rendered);
	}

	/**
	 * Change some items.
	 * @param items the items
	 * @return the items with the other words; who cannot get them is left out
	 * @throws InvalidInputException if words are given that cannot be sent
	 */
	List<ApprovalItem> applied(List<ApprovalItem> items) {
		List<FieldProblem> problems = new ArrayList<>();
		templateProblem().ifPresent((problem) -> problems.add(new FieldProblem("template", problem)));
		items.forEach((item) -> textProblem(item)
			.ifPresent((problem) -> problems.add(new FieldProblem("texts." + item.recipient(), problem))));
		if (!problems.isEmpty()) {
			throw new InvalidInputException(problems);
		}
		return items.stream().map(this::applied).toList();
	}

	private Optional<String> templateProblem() {
		return this.rules.flatMap((known) -> Optional.ofNullable(this.template).flatMap(known::templateProblem));
	}

	private Optional<String> textProblem(ApprovalItem item) {
		if (!this.texts.containsKey(item.recipient())) {
			return Optional.empty();
		}
		return item.staysLeftOut()
				? item.refusal().map((refusal) -> "%s is left out: %s".formatted(item.name(), refusal.reason()))
				: Recipients.textRefusal(saying(item), this.rules)
					.map((refusal) -> "the text to %s cannot be sent: %s".formatted(item.name(), refusal.reason()));
	}

	private ApprovalItem applied(ApprovalItem item) {
		ApprovalItem changed = saying(item);
		return item.staysLeftOut() ? changed : changed.unless(Recipients.textRefusal(changed, this.rules));
	}

	private ApprovalItem saying(ApprovalItem item) {
		String own = this.texts.get(item.recipient());
		if (own != null) {
			return item.saying(own, true);
		}
		return (this.template == null || item.isEdited()) ? item
				: item.saying(this.rendered.getOrDefault(item.recipient(), item.text()), false);
	}

}
