package com.zigral.orchestrator.crash;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

import com.zigral.orchestrator.crash.CrashPoints.Moment;

/**
 * Stands between a process and its PostgreSQL; each commit is a crash point, named by
 * what it commits: the word itself, and whatever is written outside of a transaction.
 * Heartbeats are none. It reads the frontend's messages (PostgreSQL documentation,
 * "Frontend/Backend Protocol"), so the connection must be neither encrypted nor use
 * prepared statements of its own.
 */
final class DatabaseProxy implements AutoCloseable {

	private static final Pattern WRITE = Pattern.compile("(?is)^\\s*(insert|update|delete|with)\\b.*");

	private static final Pattern CHANGE = Pattern
		.compile("(?i)\\b(insert\\s+into|update|delete\\s+from)\\s+(?:only\\s+)?(?!set\\b|skip\\b)(\\w+)");

	private static final String HEARTBEAT = "last_heartbeat";

	private final Set<Closeable> sockets = ConcurrentHashMap.newKeySet();

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final ServerSocket server;

	private final int target;

	private final CrashPoints points;

	private DatabaseProxy(int target, CrashPoints points) throws IOException {
		this.target = target;
		this.points = points;
		this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		this.threads.execute(this::accept);
	}

	static DatabaseProxy to(int port, CrashPoints points) throws IOException {
		return new DatabaseProxy(port, points);
	}

	int port() {
		return this.server.getLocalPort();
	}

	private void accept() {
		try {
			while (!this.server.isClosed()) {
				Socket client = this.server.accept();
				Socket database = new Socket(InetAddress.getLoopbackAddress(), this.target);
				client.setTcpNoDelay(true);
				database.setTcpNoDelay(true);
				this.sockets.add(client);
				this.sockets.add(database);
				Connection connection = new Connection(client, database);
				this.threads.execute(connection::requests);
				this.threads.execute(connection::answers);
			}
		}
		catch (IOException ex) {
			close();
		}
	}

	@Override
	public void close() {
		closeQuietly(this.server);
		this.sockets.forEach(DatabaseProxy::closeQuietly);
		this.threads.shutdownNow();
	}

	private static void closeQuietly(Closeable closeable) {
		try {
			closeable.close();
		}
		catch (IOException ex) {
			System.getLogger(DatabaseProxy.class.getName()).log(System.Logger.Level.DEBUG, "Was closed already", ex);
		}
	}

	/** One connection of the process. */
	private final class Connection {

		private final Socket client;

		private final Socket database;

		private volatile String pending = "";

		/** What the transaction has written so far. */
		private final Set<String> written = new LinkedHashSet<>();

		private boolean inTransaction;

		Connection(Socket client, Socket database) {
			this.client = client;
			this.database = database;
		}

		void requests() {
			try (this.client; this.database) {
				DataInputStream in = new DataInputStream(new BufferedInputStream(this.client.getInputStream()));
				DataOutputStream out = new DataOutputStream(new BufferedOutputStream(this.database.getOutputStream()));
				int length = in.readInt();
				out.writeInt(length);
				out.write(in.readNBytes(length - Integer.BYTES));
				out.flush();
				while (true) {
					int type = in.readUnsignedByte();
					byte[] body = in.readNBytes(in.readInt() - Integer.BYTES);
					if (isDeadBy(sql(type, body))) {
						return;
					}
					out.writeByte(type);
					out.writeInt(body.length + Integer.BYTES);
					out.write(body);
					out.flush();
				}
			}
			catch (IOException ex) {
				closeQuietly(this.database);
			}
		}

		private boolean isDeadBy(String sql) {
			if (!this.inTransaction) {
				this.written.clear();
			}
			if (sql.equals("BEGIN")) {
				this.inTransaction = true;
			}
			boolean isWrite = WRITE.matcher(sql).matches();
			if (isWrite) {
				this.written.addAll(changes(sql));
			}
			boolean isEnd = sql.equals("COMMIT") || sql.equals("ROLLBACK");
			boolean isCommit = sql.equals("COMMIT") || (!this.inTransaction && isWrite && !sql.contains(HEARTBEAT));
			this.inTransaction &= !isEnd;
			if (!isCommit) {
				return false;
			}
			String what = "commit of " + (this.written.isEmpty() ? "nothing" : String.join(", ", this.written));
			Moment moment = DatabaseProxy.this.points.next(what);
			this.pending = (moment == Moment.AFTER) ? what : "";
			return moment == Moment.BEFORE;
		}

		private static List<String> changes(String sql) {
			return CHANGE.matcher(sql)
				.results()
				.map((change) -> change.group(1).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ") + " "
						+ change.group(2))
				.toList();
		}

		private static String sql(int type, byte[] body) {
			String text = new String(body, StandardCharsets.UTF_8);
			return switch (type) {
				case 'Q' -> text.substring(0, text.indexOf('\0')).strip();
				// The statement's name comes first, and is empty here.
				case 'P' -> text.substring(text.indexOf('\0') + 1).split("\0", 2)[0].strip();
				default -> "";
			};
		}

		void answers() {
			try (this.client; this.database) {
				DataInputStream in = new DataInputStream(new BufferedInputStream(this.database.getInputStream()));
				DataOutputStream out = new DataOutputStream(new BufferedOutputStream(this.client.getOutputStream()));
				while (true) {
					int type = in.readUnsignedByte();
					byte[] body = in.readNBytes(in.readInt() - Integer.BYTES);
					if (type == 'Z' && !this.pending.isEmpty()) {
						DatabaseProxy.this.points.happened(this.pending);
						return;
					}
					out.writeByte(type);
					out.writeInt(body.length + Integer.BYTES);
					out.write(body);
					out.flush();
				}
			}
			catch (IOException ex) {
				closeQuietly(this.client);
				if (!this.pending.isEmpty()) {
					DatabaseProxy.this.points.happened(this.pending);
				}
			}
		}

	}

}
