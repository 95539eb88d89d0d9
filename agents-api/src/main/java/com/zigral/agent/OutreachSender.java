package com.zigral.agent;

import java.util.Optional;

/**
 * How an agent sends one {@link Outreach}. The ledger decides which of these is called
 * and when: {@link #send} at most once, and never again before {@link #look}.
 */
public interface OutreachSender {

	/**
	 * Do all that can be taken back: open the page, make sure of the recipient, write the
	 * words.
	 * @param outreach what will be sent
	 * @return why it cannot be sent, empty when it can
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	Optional<String> prepare(Outreach outreach) throws InterruptedException;

	/**
	 * Send what was prepared, then look whether it is there.
	 * @param outreach what to send
	 * @return what was seen afterwards
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	DeliveryCheck send(Outreach outreach) throws InterruptedException;

	/**
	 * Look whether an earlier attempt, of which nobody knows how it ended, has sent it.
	 * @param outreach what may have been sent
	 * @return what was seen
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	DeliveryCheck look(Outreach outreach) throws InterruptedException;

}
