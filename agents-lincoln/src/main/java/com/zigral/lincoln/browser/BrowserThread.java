package com.zigral.lincoln.browser;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.zigral.lincoln.LincolnSettings;
import org.jspecify.annotations.Nullable;

/**
 * The one thread on which the browser lives. Others hand it tasks and wait. The browser
 * is opened with the first task, replaced when it dies, and closed when idle.
 */
public final class BrowserThread implements AutoCloseable {

	/** A task is a page or a login, which is a few times one page's timeout. */
	private static final int TIMEOUTS_PER_TASK = 4;

	/** A PIN is good for about as long; a person may take their time. */
	private static final Duration PATIENCE_WITH_PEOPLE = Duration.ofMinutes(15);

	private static final Duration LONGEST_CLOSE = Duration.ofSeconds(40);

	private final LincolnSettings settings;

	private final Supplier<Optional<String>> storageState;

	private final ScheduledThreadPoolExecutor thread;

	private @Nullable OpenBrowser browser;

	private @Nullable ScheduledFuture<?> closing;

	/**
	 * Create the thread; the browser is opened with the first task.
	 * @param settings how the browser is started, and how long a page may take
	 * @param storageState the browser's storage state kept last, asked for at each start
	 */
	public BrowserThread(LincolnSettings settings, Supplier<Optional<String>> storageState) {
		this.settings = settings;
		this.storageState = storageState;
		this.thread = new ScheduledThreadPoolExecutor(1,
				Thread.ofPlatform().daemon().name("lincoln-browser").factory());
		this.thread.setRemoveOnCancelPolicy(true);
		this.thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
	}

	/**
	 * Have a task done with the page and wait for it.
	 * @param <T> what comes out
	 * @param task the task
	 * @return what came out
	 * @throws BrowserLostException if the browser died or hung
	 * @throws InterruptedException if the caller was told to stop; so is the task
	 */
	public <T> T call(Function<Page, T> task) throws InterruptedException {
		Future<T> future = this.thread.submit(() -> run(task));
		try {
			return future.get(this.settings.timeout().toMillis() * TIMEOUTS_PER_TASK, TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException | CancellationException ex) {
			future.cancel(true);
			throw new BrowserLostException("The browser hangs", ex);
		}
		catch (InterruptedException ex) {
			future.cancel(true);
			throw ex;
		}
		catch (ExecutionException ex) {
			throw rethrown(ex);
		}
	}

	/** Close the browser and end the thread. */
	@Override
	public void close() {
		this.thread.execute(this::closeBrowser);
		this.thread.shutdown();
		try {
			if (!this.thread.awaitTermination(LONGEST_CLOSE.toSeconds(), TimeUnit.SECONDS)) {
				this.thread.shutdownNow();
			}
		}
		catch (InterruptedException ex) {
			this.thread.shutdownNow();
			Thread.currentThread().interrupt();
		}
	}

	private <T> T run(Function<Page, T> task) {
		try {
			return task.apply(page());
		}
		catch (PlaywrightException ex) {
			throw judged(ex);
		}
		catch (BrowserLostException ex) {
			end(OpenBrowser::kill);
			throw ex;
		}
		finally {
			closeWhenIdle();
		}
	}

	private Page page() {
		OpenBrowser current = this.browser;
		if (current == null) {
			current = OpenBrowser.open(this.settings, new Programs(System.getenv()), this.storageState.get());
			this.browser = current;
		}
		return current.page();
	}

	private RuntimeException judged(PlaywrightException ex) {
		OpenBrowser current = this.browser;
		if (wasInterrupted(ex) || (current != null && current.isLost(ex))) {
			end(OpenBrowser::kill);
			return new BrowserLostException("The browser died: " + LinkedInException.oneLine(ex), ex);
		}
		return LinkedInException.from(ex);
	}

	private static boolean wasInterrupted(PlaywrightException ex) {
		return Thread.interrupted() || ex.getCause() instanceof InterruptedException;
	}

	private void closeWhenIdle() {
		if (this.closing != null) {
			this.closing.cancel(false);
		}
		if (!this.thread.isShutdown()) {
			this.closing = this.thread.schedule(this::closeBrowser, patience().toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	private Duration patience() {
		OpenBrowser current = this.browser;
		PageKind place = (current != null) ? PageKind.of(current.page().url()) : PageKind.CONTENT;
		boolean isWithPerson = place == PageKind.CHALLENGE
				|| (place == PageKind.SIGNED_OUT && !this.settings.browser().headless());
		return isWithPerson ? PATIENCE_WITH_PEOPLE : this.settings.idle();
	}

	private void closeBrowser() {
		end(OpenBrowser::close);
	}

	private void end(Consumer<OpenBrowser> way) {
		OpenBrowser current = this.browser;
		this.browser = null;
		if (current != null) {
			try {
				way.accept(current);
			}
			catch (PlaywrightException ex) {
				System.getLogger(BrowserThread.class.getName())
					.log(System.Logger.Level.DEBUG, "The browser was gone before it was closed: {0}",
							LinkedInException.oneLine(ex));
			}
		}
	}

	private static RuntimeException rethrown(ExecutionException ex) {
		return switch (ex.getCause()) {
			case RuntimeException cause -> cause;
			case Error error -> throw error;
			case null, default -> new IllegalStateException(ex);
		};
	}

}
