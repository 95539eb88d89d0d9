package com.zigral.standin.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;
import com.zigral.standin.LoopbackHost;
import com.zigral.standin.sheets.api.Rendering;
import com.zigral.standin.sheets.grid.SheetFiles;
import com.zigral.standin.sheets.grid.Spreadsheet;
import com.zigral.standin.sheets.grid.Spreadsheets;

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

	private final ManualEdits edits;

	private final ServiceAccount account;

	private final FaultControls faults;

	private final Dispatcher dispatcher;

	private SheetsServer(HttpServer server, URI uri, Path directory) throws IOException {
		this.server = server;
		this.uri = uri;
		this.threads = Executors.newVirtualThreadPerTaskExecutor();
		SheetFiles files = new SheetFiles(directory);
		this.spreadsheets = new Spreadsheets(files, files.load());
		this.edits = new ManualEdits(this.spreadsheets);
		this.account = new ServiceAccount(ServiceAccount.keys(directory), uri.resolve("/token"), Clock.systemUTC());
		Gate gate = new Gate();
		Faults waiting = new Faults();
		this.faults = new FaultControls(waiting, gate, this.account);
		this.dispatcher = new Dispatcher(this.spreadsheets, this.account, gate, waiting, uri);
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
	 * What may go wrong here.
	 * @return the controls of it
	 */
	public FaultControls faults() {
		return this.faults;
	}

	/**
	 * Make a spreadsheet as a person does, with one sheet, and share it with the account.
	 * @param title its title
	 * @param worksheet the title of its sheet
	 * @param rows what the person types into it, from A1
	 * @return its id
	 */
	public String addSpreadsheet(String title, String worksheet, List<List<String>> rows) {
		return this.edits.add(title, worksheet, rows);
	}

	/**
	 * Type into cells as a person does.
	 * @param id the spreadsheet's id
	 * @param start the first cell, such as {@code Sheet1!C2}
	 * @param rows what is typed
	 */
	public void type(String id, String start, List<List<String>> rows) {
		this.edits.type(id, start, rows);
	}

	/**
	 * Do what a request of {@code spreadsheets.batchUpdate} says, as a person does who
	 * may do everything.
	 * @param id the spreadsheet's id
	 * @param request the JSON of one request, such as {@code {"deleteSheet": {"sheetId":
	 * 0}}}
	 */
	public void edit(String id, String request) {
		this.edits.change(id, request);
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
		return this.edits.read(id, worksheet, Rendering.Option.FORMATTED_VALUE);
	}

	/**
	 * What stands in a sheet, formulas as such.
	 * @param id the spreadsheet's id
	 * @param worksheet the sheet's title
	 * @return the rows without empty cells at their ends
	 */
	public List<List<String>> sources(String id, String worksheet) {
		return this.edits.read(id, worksheet, Rendering.Option.FORMULA);
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.close();
	}

}
