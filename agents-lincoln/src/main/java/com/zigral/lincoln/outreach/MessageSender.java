package com.zigral.lincoln.outreach;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.zigral.agent.DeliveryCheck;
import com.zigral.agent.ErrorKind;
import com.zigral.agent.Outreach;
import com.zigral.agent.StepContext;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.inbox.MessageThread;
import com.zigral.lincoln.inbox.ThreadOpener;
import com.zigral.lincoln.profile.Obstacle;
import com.zigral.lincoln.profile.Relationship;
import com.zigral.lincoln.session.LinkedInSite;
import org.jspecify.annotations.Nullable;

/**
 * Writes to members who are connected with the account.
 */
final class MessageSender extends ProfileOutreachSender {

	private @Nullable Prepared prepared;

	MessageSender(LinkedInSite linkedIn, StepContext context) {
		super(linkedIn, context);
	}

	@Override
	public Optional<String> prepare(Outreach outreach) throws InterruptedException {
		this.prepared = null;
		Optional<String> unfilled = unfilled(outreach);
		if (unfilled.isPresent()) {
			return unfilled;
		}
		Way way = way(outreach);
		return way.refusal().isPresent() ? way.refusal()
				: onThread(way, outreach, (page, thread) -> write(page, thread, way, outreach))
					.orElseGet(() -> Optional.of(refuse(outreach, Obstacle.NO_THREAD)));
	}

	private Way way(Outreach outreach) throws InterruptedException {
		return onProfile(outreach, () -> Way.none(refuse(outreach, Obstacle.GONE)), (page, relationship) -> {
			Optional<String> otherwise = otherwise(page, relationship, outreach);
			if (otherwise.isPresent()) {
				return Way.none(otherwise.get());
			}
			if (relationship.isConnected()) {
				return new Way(Optional.of(relationship), Optional.empty());
			}
			return Way
				.none(refuse(outreach, relationship.isUnknown() ? Obstacle.UNKNOWN_DEGREE : Obstacle.NOT_CONNECTED));
		});
	}

	private <T> Optional<T> onThread(Way way, Outreach outreach, BiFunction<Page, MessageThread, T> doing)
			throws InterruptedException {
		Optional<Relationship> relationship = way.relationship();
		return relationship.isEmpty() ? Optional.empty()
				: new ThreadOpener(linkedIn(), outreach.recipient()).open(relationship.get(), doing);
	}

	private Optional<String> write(Page page, MessageThread thread, Way way, Outreach outreach) {
		String id = idOf(page, thread, way, outreach);
		thread.requireFor(outreach, id);
		if (thread.boxes() == 0) {
			return Optional.of(refuse(outreach, Obstacle.NOT_CONNECTED));
		}
		if (outreach.unlessAnsweredSince().filter(thread::hasAnswerAfter).isPresent()) {
			return Optional.of(refuse(outreach, Obstacle.ANSWERED));
		}
		if (thread.hasDraft() && !MessageThread.areSame(thread.draft(), outreach.text())) {
			return Optional.of(refuse(outreach, Obstacle.DRAFT_IN_BOX, quoted(thread.draft())));
		}
		if (thread.endsWith(outreach.text())) {
			return Optional.of(refuse(outreach, Obstacle.ALREADY_SAID));
		}
		ElementHandle box = MessageThread.box(page);
		linkedIn().requireOnSite(page);
		box.fill(outreach.text());
		this.prepared = new Prepared(id, thread.urns());
		return Optional.empty();
	}

	@Override
	public DeliveryCheck send(Outreach outreach) throws InterruptedException {
		Prepared ready = this.prepared;
		if (ready == null) {
			throw new IllegalStateException("Nothing was prepared for " + outreach.name());
		}
		Optional<DeliveryCheck.Seen> seen = linkedIn().here((page) -> send(page, ready, outreach));
		return seen.isPresent() ? seen.get() : look(outreach);
	}

	private Optional<DeliveryCheck.Seen> send(Page page, Prepared ready, Outreach outreach) {
		MessageThread thread = MessageThread.settled(page, (double) linkedIn().settings().timeout().toMillis(),
				linkedIn().settings().patienceMillis());
		thread.requireFor(outreach, ready.recipientId());
		if (!MessageThread.areSame(thread.draft(), outreach.text())) {
			throw new LinkedInException(ErrorKind.PAGE_CHANGED,
					"The message to %s reads '%s' on the page, which is not what was approved"
						.formatted(outreach.name(), thread.draft()));
		}
		ElementHandle button = MessageThread.sendButton(page);
		linkedIn().requireOnSite(page);
		button.click();
		try {
			page.waitForCondition(() -> MessageThread.read(page).newest(outreach.text(), ready.before()).isPresent());
		}
		catch (TimeoutError ex) {
			return Optional.empty();
		}
		return MessageThread.read(page)
			.newest(outreach.text(), ready.before())
			.map((message) -> seen(page, outreach, "The thread has the message " + message.urn()));
	}

	@Override
	public DeliveryCheck look(Outreach outreach) throws InterruptedException {
		Way way = way(outreach);
		if (way.refusal().isPresent()) {
			return new DeliveryCheck.Unclear(way.refusal().get());
		}
		return onThread(way, outreach, (page, thread) -> look(page, thread, way, outreach))
			.orElseGet(() -> new DeliveryCheck.Unclear(Obstacle.NO_THREAD.words()));
	}

	private DeliveryCheck look(Page page, MessageThread thread, Way way, Outreach outreach) {
		thread.requireFor(outreach, idOf(page, thread, way, outreach));
		Optional<MessageThread.Message> message = thread.newest(outreach.text(), Set.of());
		if (message.isPresent()) {
			return seen(page, outreach, "The thread has the message " + message.get().urn());
		}
		return (thread.boxes() == 0)
				? new DeliveryCheck.Unclear("The thread with " + outreach.name() + " did not load as a whole")
				: new DeliveryCheck.NotSeen("The thread with " + outreach.name() + " does not have the message");
	}

	private static String idOf(Page page, MessageThread thread, Way way, Outreach outreach) {
		return way.recipientId().isEmpty() ? thread.idOver(page, outreach.recipient()) : way.recipientId();
	}

	/**
	 * The way to somebody's thread.
	 *
	 * @param relationship what the profile shows of somebody who may be written to
	 * @param refusal why there is no way
	 */
	private record Way(Optional<Relationship> relationship, Optional<String> refusal) {

		static Way none(String why) {
			return new Way(Optional.empty(), Optional.of(why));
		}

		String recipientId() {
			return this.relationship.flatMap(Relationship::recipientId).orElse("");
		}

	}

	/**
	 * A message that only needs to be sent.
	 *
	 * @param recipientId the id by which messages name the recipient
	 * @param before the messages that were there before
	 */
	private record Prepared(String recipientId, Set<String> before) {

		Prepared {
			before = Set.copyOf(before);
		}

	}

}
