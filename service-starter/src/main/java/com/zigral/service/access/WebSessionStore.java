package com.zigral.service.access;

import java.util.Optional;

/**
 * Where the browsers that are logged in are known to all replicas, so that each of them
 * can end a session for all.
 */
public interface WebSessionStore {

	/**
	 * Add a session, and forget those that have ended.
	 * @param session the session
	 */
	void add(WebSession session);

	/**
	 * Find a session.
	 * @param id its id
	 * @return the session, empty when it was never there, or was removed
	 */
	Optional<WebSession> find(String id);

	/**
	 * Remove a session, if it is there.
	 * @param id its id
	 */
	void remove(String id);

}
