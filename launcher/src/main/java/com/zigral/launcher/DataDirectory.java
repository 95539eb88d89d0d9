package com.zigral.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import java.util.stream.Stream;

import com.zigral.launcher.secret.OwnerOnly;
import com.zigral.launcher.setting.LaunchException;
import com.zigral.launcher.setting.Variables;
import org.jspecify.annotations.Nullable;

/**
 * The directory in which one running stack keeps everything: its database, logs, sheets
 * and sessions. Made for its owner only, and locked while it is open.
 */
final class DataDirectory implements AutoCloseable {

	private static final String LOCK = "stack.lock";

	/** Set for directories such as /tmp, where everybody may write (inode(7)). */
	private static final int STICKY = 01000;

	private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");

	private final Path path;

	private final FileChannel channel;

	private DataDirectory(Path path, FileChannel channel) {
		this.path = path;
		this.channel = channel;
	}

	/**
	 * Make the directory when absent, take it from everybody but its owner, and lock it.
	 * @param path the directory
	 * @return the directory, locked
	 * @throws LaunchException if it cannot be made, is not ours alone or another stack
	 * runs in it
	 */
	static DataDirectory open(Path path) {
		try {
			Files.createDirectories(path, ownerOnly("rwx------"));
			takeFromOthers(path);
			FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (lock(channel) == null) {
				channel.close();
				throw new LaunchException("Another Zigral runs in " + path + "; stop it, or set "
						+ Variables.DATA_DIRECTORY + " to another directory");
			}
			return new DataDirectory(path, channel);
		}
		catch (IOException ex) {
			throw new LaunchException("The data directory " + path + " cannot be used (" + ex + "); set "
					+ Variables.DATA_DIRECTORY + " to a directory of your own", ex);
		}
	}

	// What is in it is closed, too: it may have been open to others until now.
	private static void takeFromOthers(Path path) throws IOException {
		if (!isPosix()) {
			return;
		}
		if (((Integer) Files.getAttribute(path, "unix:mode") & STICKY) != 0) {
			throw new LaunchException(path + " is a directory for everybody; set " + Variables.DATA_DIRECTORY
					+ " to a directory of your own");
		}
		takeFileFromOthers(path);
		UserPrincipal owner = Files.getOwner(path);
		try (Stream<Path> children = Files.list(path)) {
			for (Path child : children.filter((file) -> !Files.isSymbolicLink(file)).toList()) {
				if (Files.getOwner(child).equals(owner)) {
					takeFileFromOthers(child);
				}
			}
		}
	}

	private static void takeFileFromOthers(Path file) throws IOException {
		Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
		if (permissions.retainAll(OWNERS)) {
			Files.setPosixFilePermissions(file, permissions);
		}
	}

	/**
	 * Remove all it holds.
	 */
	void clear() throws IOException {
		try (Stream<Path> children = Files.list(this.path)) {
			for (Path child : children.filter((file) -> !file.endsWith(LOCK)).toList()) {
				OwnerOnly.delete(child);
			}
		}
	}

	Path postgres() {
		return this.path.resolve("postgres");
	}

	Path sheets() {
		return this.path.resolve("sheets");
	}

	/**
	 * Where a service that works in a data directory keeps its logs.
	 * @param path the data directory
	 * @param service the service
	 * @return the directory
	 */
	static Path logs(Path path, Service service) {
		return path.resolve("logs").resolve(service.id());
	}

	Path processes() {
		return this.path.resolve("processes.txt");
	}

	/**
	 * Write a file that only its owner may read.
	 * @param name its name in this directory
	 * @param content its text
	 * @return the file
	 */
	Path writeSecret(String name, String content) throws IOException {
		Path file = this.path.resolve(name);
		Files.deleteIfExists(file);
		Files.createFile(file, ownerOnly("rw-------"));
		return Files.writeString(file, content);
	}

	private static boolean isPosix() {
		return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
	}

	private static FileAttribute<?>[] ownerOnly(String permissions) {
		return isPosix()
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

	private static @Nullable FileLock lock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	@Override
	public String toString() {
		return this.path.toString();
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
