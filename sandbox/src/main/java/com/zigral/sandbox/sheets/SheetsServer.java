package com.zigral.sandbox.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;
import com.zigral.standin.LoopbackHost;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Google server on the loopback address that speaks Sheets v4, Drive v3 as far as
 * finding and sharing spreadsheets goes, and the token service. Its spreadsheets are CSV
 * files in a directory and web pages at {@link #uri()}. Safe to use from several threads.
 */
public final class SheetsServer implements AutoCloseable {

	static {
		// Without it, an answer waits 40 ms for the client's delayed acknowledgement.
		System.setProperty("sun.net.httpserver.nodelay", "true");
	}

	private final HttpServer server;

	private final URI uri;

	private final ExecutorService threads;

	private final Spreadsheets spreadsheets;

	private final ServiceAccount account;

	private final Gate gate = new Gate();

	private final Faults faults = new Faults();

	private final Dispatcher dispatcher;

	private SheetsServer(HttpServer server, URI uri, Path directory) throws IOException {
		this.server = server;
		this.uri = uri;
		this.threads = Executors.newVirtualThreadPerTaskExecutor();
		SheetFiles files = new SheetFiles(directory);
		this.spreadsheets = new Spreadsheets(files, files.load());
		this.account = new ServiceAccount(ServiceAccount.keys(directory), uri.resolve("/token"), Clock.systemUTC());
		this.dispatcher = new Dispatcher(this.spreadsheets, this.account, this.gate, this.faults, uri);
		LoopbackHost.guard(server.createContext("/", this.dispatcher));
		server.setExecutor(this.threads);
		server.start();
	}

	/**
	 * Start a server that only this machine reaches.
	 * @param port the port to listen on, 0 for a free one
	 * @param directory where the spreadsheets lie, made when absent
	 * @return the running server
	 */
	public static SheetsServer start(int port, Path directory) {
		return start(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), "127.0.0.1", directory);
	}

	/**
	 * Start a server.
	 * @param address where to listen
	 * @param host the name its clients know it by
	 * @param directory where the spreadsheets lie, made when absent
	 * @return the running server
	 */
	public static SheetsServer start(InetSocketAddress address, String host, Path directory) {
		try {
			HttpServer server = HttpServer.create(address, 0);
			return new SheetsServer(server, URI.create("http://" + host + ":" + server.getAddress().getPort() + "/"),
					directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The Sheets server cannot start on port " + address.getPort()
					+ " with the sheets in " + directory + ": " + ex.getMessage(), ex);
		}
	}

	/**
	 * The root of the APIs and of the web pages.
	 * @return the address, which ends with a slash
	 */
	public URI uri() {
		return this.uri;
	}

	/**
	 * A key of the service account that this server accepts, as Google's console gives it
	 * out. It stays the same for the directory.
	 * @return the JSON text
	 */
	public String serviceAccountJson() {
		return this.account.json();
	}

	/**
	 * The credentials of a person who has allowed an OAuth client to work in their name,
	 * as {@code gcloud auth application-default login} writes them.
	 * @return the JSON text
	 */
	public String authorizedUserJson() {
		return this.account.authorizedUserJson();
	}

	/**
	 * With whom the account has shared a spreadsheet.
	 * @param id the spreadsheet's id
	 * @return the roles by e-mail address
	 */
	public Map<String, String> permissions(String id) {
		return this.dispatcher.drive().roles(id);
	}

	/**
	 * Every call of the APIs and of the token service so far, in the order of their end.
	 * @return the calls
	 */
	public List<Call> calls() {
		return List.copyOf(this.dispatcher.calls());
	}

	/** Forget the calls so far. */
	public void forgetCalls() {
		this.dispatcher.calls().clear();
	}

	/**
	 * Let the next calls of an operation go wrong.
	 * @param operation the method's name in the reference, such as {@code values.append},
	 * {@code files.list}, {@code token}, or {@code *} for any
	 * @param times how many calls
	 * @param fault what happens to them
	 */
	public void inject(String operation, int times, Fault fault) {
		this.faults.add(operation, times, fault);
	}

	/** Let nothing go wrong any more. */
	public void heal() {
		this.faults.clear();
	}

	/**
	 * Allow so many reads and so many writes within a minute; more are answered with 429.
	 * @param perMinute how many of each
	 * @param clock the clock that tells the minutes
	 */
	public void limit(int perMinute, Clock clock) {
		this.gate.limit(perMinute, clock);
	}

	/**
	 * Refuse a service as if it were not enabled in the account's project, or the
	 * creation of spreadsheets.
	 * @param what {@code sheets.googleapis.com}, {@code drive.googleapis.com} or
	 * {@code spreadsheets.create}
	 */
	public void disable(String what) {
		this.gate.close(what);
	}

	/** Let every token given out so far be refused from now on. */
	public void revokeTokens() {
		this.account.revoke();
	}

	/**
	 * Make a spreadsheet as a person does, with one sheet, and share it with the account.
	 * @param title its title
	 * @param worksheet the title of its sheet
	 * @param rows what the person types into it, from A1
	 * @return its id
	 */
	public String addSpreadsheet(String title, String worksheet, List<List<String>> rows) {
		String id = this.spreadsheets.create(title, (spreadsheet) -> {
			Worksheet first = spreadsheet.sheets().getFirst();
			first.change(first.properties().with(JsonMapper.shared().createObjectNode().put("title", worksheet)));
			return spreadsheet.id();
		});
		type(id, quoted(worksheet) + "!A1", rows);
		return id;
	}

	/**
	 * Type into cells as a person does.
	 * @param id the spreadsheet's id
	 * @param start the first cell, such as {@code Sheet1!C2}
	 * @param rows what is typed
	 */
	public void type(String id, String start, List<List<String>> rows) {
		this.spreadsheets.changeAsPerson(id, (spreadsheet) -> {
			Range range = Range.parse(start);
			Worksheet sheet = spreadsheet.sheetOf(range);
			Area area = range.in(sheet);
			for (int row = 0; row < rows.size(); row++) {
				for (int column = 0; column < rows.get(row).size(); column++) {
					sheet.put(area.startRow() + row, area.startColumn() + column,
							Cell.typed(rows.get(row).get(column)));
				}
			}
			int width = rows.stream().mapToInt(List::size).max().orElse(0);
			sheet.change(sheet.properties()
				.withRows(Math.max(sheet.rowCount(), sheet.usedRows()))
				.withColumns(Math.max(sheet.columnCount(), area.startColumn() + width)));
			return id;
		});
	}

	/**
	 * Do what a request of {@code spreadsheets.batchUpdate} says, as a person does who
	 * may do everything.
	 * @param id the spreadsheet's id
	 * @param request the JSON of one request, such as {@code {"deleteSheet": {"sheetId":
	 * 0}}}
	 */
	public void edit(String id, String request) {
		JsonNode json = JsonMapper.shared().readTree(request);
		this.spreadsheets.changeAsPerson(id, (spreadsheet) -> BatchUpdates.apply(spreadsheet, json, 0));
	}

	/**
	 * Share a spreadsheet with the account, or no longer.
	 * @param id the spreadsheet's id
	 * @param shared whether the account may see and change it
	 */
	public void share(String id, boolean shared) {
		this.spreadsheets.changeAsPerson(id, (spreadsheet) -> {
			spreadsheet.share(shared);
			return id;
		});
	}

	/**
	 * Delete a spreadsheet.
	 * @param id its id
	 */
	public void delete(String id) {
		this.spreadsheets.delete(id);
	}

	/**
	 * The ids of the spreadsheets with a title.
	 * @param title the title
	 * @return the ids, the one changed last first
	 */
	public List<String> idsOf(String title) {
		return this.spreadsheets.all()
			.stream()
			.filter((spreadsheet) -> spreadsheet.title().equals(title))
			.map(Spreadsheet::id)
			.toList();
	}

	/**
	 * What people see in a sheet.
	 * @param id the spreadsheet's id
	 * @param worksheet the sheet's title
	 * @return the rows without empty cells at their ends
	 */
	public List<List<String>> rows(String id, String worksheet) {
		return texts(id, worksheet, Rendering.Option.FORMATTED_VALUE);
	}

	/**
	 * What stands in a sheet, formulas as such.
	 * @param id the spreadsheet's id
	 * @param worksheet the sheet's title
	 * @return the rows without empty cells at their ends
	 */
	public List<List<String>> sources(String id, String worksheet) {
		return texts(id, worksheet, Rendering.Option.FORMULA);
	}

	private List<List<String>> texts(String id, String worksheet, Rendering.Option option) {
		ObjectNode values = this.spreadsheets.changeAsPerson(id,
				(spreadsheet) -> new Rendering(option, false).read(spreadsheet, quoted(worksheet)));
		List<List<String>> rows = new ArrayList<>();
		values.path("values").forEach((row) -> rows.add(row.valueStream().map((cell) -> cell.asString("")).toList()));
		return rows;
	}

	private static String quoted(String worksheet) {
		return "'" + worksheet.replace("'", "''") + "'";
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.close();
	}

}
