package com.zigral.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.zigral.cli.client.Approval;
import com.zigral.cli.client.Job;
import com.zigral.cli.client.OrchestratorClient;
import com.zigral.cli.screen.Questions;
import com.zigral.cli.screen.Screen;
import com.zigral.cli.screen.TerminalText;

/**
 * What a job asks of a person: a yes to what it would send, or an answer. Each says
 * whether the job continues then.
 */
final class JobPrompts {

	private final OrchestratorClient zigral;

	private final Screen screen;

	private final Questions questions;

	private final boolean approve;

	/**
	 * Requests to a person.
	 * @param zigral whose jobs ask
	 * @param screen where what is asked is shown
	 * @param questions who answers
	 * @param approve whether the person has said yes to everything beforehand
	 */
	JobPrompts(OrchestratorClient zigral, Screen screen, Questions questions, boolean approve) {
		this.zigral = zigral;
		this.screen = screen;
		this.questions = questions;
		this.approve = approve;
	}

	/**
	 * Have a planned job started.
	 * @param job the job
	 * @return whether it was
	 */
	boolean start(Job job) throws InterruptedException {
		boolean yes = this.approve || (this.questions.areAnswered() && this.questions.yes("Start it?"));
		if (yes) {
			this.zigral.start(job.jobId());
		}
		return yes;
	}

	/**
	 * Have decided what a job would send.
	 * @param job the job, which waits for it
	 * @return whether it was decided, now or by somebody else
	 */
	boolean decide(Job job) throws InterruptedException {
		List<Approval> asked = this.zigral.approvals(job.jobId());
		for (Approval approval : asked) {
			show(approval);
			if (!decide(approval)) {
				return false;
			}
		}
		return true;
	}

	private boolean decide(Approval approval) throws InterruptedException {
		List<Approval.Item> open = approval.items();
		if (this.approve && !open.isEmpty()) {
			return approve(approval, open);
		}
		if (!this.questions.areAnswered()) {
			return false;
		}
		String answer = this.questions.text(open.isEmpty() ? "None of this can be sent. [r]eject, or decide [l]ater?"
				: "Approve [a]ll " + open.size() + ", [s]ome, [r]eject, or decide [l]ater?");
		return switch (answer.toLowerCase(Locale.ROOT)) {
			case "a", "all" -> approve(approval, open);
			case "s", "some" -> approve(approval, some(open));
			case "r", "reject" -> reject(approval);
			default -> false;
		};
	}

	private List<Approval.Item> some(List<Approval.Item> open) {
		List<Approval.Item> chosen = new ArrayList<>();
		for (Approval.Item item : open) {
			if (this.questions.yes("  " + TerminalText.line(item.name()) + "?")) {
				chosen.add(item);
			}
		}
		return chosen;
	}

	private boolean approve(Approval approval, List<Approval.Item> items) throws InterruptedException {
		if (items.isEmpty()) {
			this.screen.print("Nobody was chosen, so nothing was decided.");
			return false;
		}
		this.zigral.approve(approval, items);
		this.screen.print("Approved: " + items.size() + " of " + approval.items().size() + ".");
		this.screen.print("");
		return true;
	}

	private boolean reject(Approval approval) throws InterruptedException {
		String reason = this.questions.text("Why not?");
		this.zigral.reject(approval.jobId(), reason.isEmpty() ? "Rejected at the terminal" : reason);
		return true;
	}

	private void show(Approval approval) {
		this.screen.print("");
		if (!approval.items().isEmpty()) {
			this.screen.print("This would go out in your name:");
		}
		for (Approval.Item item : approval.items()) {
			String known = item.known().isEmpty() ? "" : "  (" + item.known() + ")";
			this.screen.print("  " + item.kind().replace('_', ' ') + " to "
					+ TerminalText.line(item.name() + "  " + item.recipient() + known));
			item.text().lines().forEach((line) -> this.screen.print("    | " + TerminalText.line(line)));
		}
		if (!approval.excluded().isEmpty()) {
			this.screen.print("Left out:");
			approval.excluded()
				.forEach((item) -> this.screen.print("  " + TerminalText.line(item.name() + ": " + item.reason())));
		}
		this.screen.print("");
	}

	/**
	 * Have a job's question answered.
	 * @param job the job, which waits for it
	 * @return whether it was
	 */
	boolean answer(Job job) throws InterruptedException {
		Job.Step step = job.firstOpenStep().orElseThrow();
		this.screen.print("");
		this.screen.print(TerminalText.line(step.news()));
		step.screenshot()
			.ifPresent(
					(name) -> this.screen.print("Screenshot: " + this.zigral.artifact(job.jobId(), step.id(), name)));
		String answer = this.questions.areAnswered() ? this.questions.text("Answer (nothing: decide later):") : "";
		if (answer.isEmpty()) {
			return false;
		}
		this.zigral.answer(job.jobId(), answer);
		this.screen.print("");
		return true;
	}

}
