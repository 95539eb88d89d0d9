package com.zigral.agent;

/**
 * Something that nobody else works with while it is held, on any replica.
 */
public interface ResourceLock extends AutoCloseable {

	/** What nobody contends for. */
	ResourceLock UNCONTESTED = new ResourceLock() {

		@Override
		public boolean isHeld() {
			return true;
		}

		@Override
		public void close() {
			// Nobody waits for it.
		}

	};

	/**
	 * Whether it is still held, which ends when this process stood still for too long.
	 * Ask right before each write.
	 * @return whether nobody else can have it now
	 */
	boolean isHeld();

	/** Let others have it. */
	@Override
	void close();

}
