package com.zigral.orchestrator.connection;

/**
 * Something that the service works with and that can be tested.
 */
interface Connection {

	/**
	 * What it is called in addresses.
	 * @return a name such as {@code linkedin}
	 */
	String name();

	/**
	 * Where it leads. It holds no secret.
	 * @return the place
	 */
	Place place();

	/**
	 * Look whether it works. That may take minutes, and changes nothing.
	 * @return what was found
	 * @throws InterruptedException if the thread was told to stop
	 */
	TestResult test() throws InterruptedException;

	/**
	 * Where a connection leads.
	 *
	 * @param host the host, with its port where that is an unusual one; empty when
	 * nothing is reached
	 * @param isReal whether it is the real thing rather than a stand-in
	 * @param detail what else tells it from others, such as the name of the model; empty
	 * for nothing
	 */
	record Place(String host, boolean isReal, String detail) {
	}

}
