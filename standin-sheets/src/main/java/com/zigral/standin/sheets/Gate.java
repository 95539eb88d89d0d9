package com.zigral.standin.sheets;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.zigral.standin.sheets.request.ApiException;

/**
 * What a call has to pass before it is carried out: that its service is enabled, that its
 * account may create spreadsheets, and the quota.
 */
final class Gate {

	private static final String CREATE = "spreadsheets.create";

	private final Set<String> closed = ConcurrentHashMap.newKeySet();

	private volatile Quota reads = new Quota("Read", Integer.MAX_VALUE, Clock.systemUTC());

	private volatile Quota writes = new Quota("Write", Integer.MAX_VALUE, Clock.systemUTC());

	void limit(int perMinute, Clock clock) {
		this.reads = new Quota("Read", perMinute, clock);
		this.writes = new Quota("Write", perMinute, clock);
	}

	/**
	 * Refuse the calls of a service, or the creation of spreadsheets, from now on.
	 * @param what {@code sheets.googleapis.com}, {@code drive.googleapis.com} or
	 * {@code spreadsheets.create}
	 */
	void close(String what) {
		this.closed.add(what);
	}

	void check(String operation) {
		String service = (operation.startsWith("files.") || operation.startsWith("permissions."))
				? "drive.googleapis.com" : "sheets.googleapis.com";
		if (this.closed.contains(service)) {
			throw Errors.disabled(service);
		}
		if (operation.equals(CREATE) && this.closed.contains(CREATE)) {
			throw ApiException.denied();
		}
		Call call = new Call(operation, 0, 0);
		if (call.isRead()) {
			this.reads.take();
		}
		if (call.isWrite()) {
			this.writes.take();
		}
	}

}
