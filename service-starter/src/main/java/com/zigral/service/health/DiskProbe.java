package com.zigral.service.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

import com.zigral.service.OwnerOnlyDirectory;

/**
 * Tells whether a directory takes files: a full disk is found out here, before the work
 * of hours is lost on it.
 */
public final class DiskProbe {

	private static final Duration TIMEOUT = Duration.ofSeconds(2);

	/** More than file systems keep in a directory entry. */
	private static final int BYTES = 64 * 1024;

	private final Path directory;

	private final BoundedCheck check = new BoundedCheck(TIMEOUT, this::write);

	/**
	 * Create it.
	 * @param directory the directory, made when absent
	 */
	public DiskProbe(Path directory) {
		this.directory = directory;
	}

	/**
	 * Write a file and delete it again.
	 * @return whether that was possible within two seconds
	 */
	public boolean isWritable() {
		return this.check.holds();
	}

	private boolean write() {
		try {
			Path file = Files.createTempFile(OwnerOnlyDirectory.at(this.directory), ".health", ".tmp");
			try {
				Files.write(file, new byte[BYTES], StandardOpenOption.SYNC);
				return true;
			}
			finally {
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			return false;
		}
	}

}
