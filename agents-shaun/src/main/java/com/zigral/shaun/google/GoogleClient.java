package com.zigral.shaun.google;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.google.api.client.googleapis.services.AbstractGoogleClientRequest;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.drive.Drive;
import com.google.api.services.drive.DriveScopes;
import com.google.api.services.sheets.v4.Sheets;
import com.google.api.services.sheets.v4.SheetsScopes;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.auth.oauth2.UserCredentials;

/**
 * The way to Google: its clients, and calls whose trouble is worded for people.
 */
public final class GoogleClient {

	private static final List<String> SCOPES = List.of(SheetsScopes.SPREADSHEETS, DriveScopes.DRIVE_METADATA_READONLY,
			DriveScopes.DRIVE_FILE);

	private final Sheets sheets;

	private final Drive drive;

	private final GoogleErrorTranslator errors;

	private GoogleClient(Sheets sheets, Drive drive, GoogleErrorTranslator errors) {
		this.sheets = sheets;
		this.drive = drive;
		this.errors = errors;
	}

	/**
	 * Make the clients for a service account. Nothing is sent yet.
	 * @param settings where Google is
	 * @param key the service account's key
	 * @return the way to Google
	 * @throws IllegalArgumentException if the key cannot be used
	 */
	public static GoogleClient with(GoogleSettings settings, SheetsCredentials.ServiceAccountKey key) {
		HttpTransport transport = new NetHttpTransport();
		return with(settings, transport, credentials(key, transport), new Account.Service(key.email()));
	}

	/**
	 * Make the clients for a person's own account. Nothing is sent yet.
	 * @param settings where Google is
	 * @param user the person's credentials
	 * @return the way to Google
	 */
	public static GoogleClient with(GoogleSettings settings, SheetsCredentials.AuthorizedUser user) {
		HttpTransport transport = new NetHttpTransport();
		UserCredentials credentials = UserCredentials.newBuilder()
			.setClientId(user.clientId())
			.setClientSecret(user.clientSecret())
			.setRefreshToken(user.refreshToken())
			.setTokenServerUri(settings.tokenUri(user))
			.setHttpTransportFactory(() -> transport)
			.build();
		return with(settings, transport, credentials, new Account.Person());
	}

	private static GoogleClient with(GoogleSettings settings, HttpTransport transport, GoogleCredentials credentials,
			Account account) {
		HttpCredentialsAdapter adapter = new HttpCredentialsAdapter(credentials);
		Throttle throttle = new Throttle(settings.sleeper());
		HttpRequestInitializer initializer = (request) -> prepare(request, adapter, throttle, settings);
		GsonFactory json = GsonFactory.getDefaultInstance();
		Sheets sheets = new Sheets.Builder(transport, json, initializer).setRootUrl(settings.rootUrl().toString())
			.setApplicationName("Zigral")
			.build();
		Drive drive = new Drive.Builder(transport, json, initializer).setRootUrl(settings.driveRootUrl().toString())
			.setApplicationName("Zigral")
			.build();
		return new GoogleClient(sheets, drive, new GoogleErrorTranslator(account, settings));
	}

	private static ServiceAccountCredentials credentials(SheetsCredentials.ServiceAccountKey key,
			HttpTransport transport) {
		try {
			return ServiceAccountCredentials
				.fromStream(new ByteArrayInputStream(key.json().getBytes(StandardCharsets.UTF_8)), () -> transport)
				.toBuilder()
				.setScopes(SCOPES)
				.setDefaultRetriesEnabled(false)
				.build();
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new IllegalArgumentException("The key of the service account " + key.email()
					+ " cannot be used: its 'private_key' is not a PKCS#8 key; download the key anew");
		}
	}

	private static void prepare(HttpRequest request, HttpCredentialsAdapter adapter, Throttle throttle,
			GoogleSettings settings) throws IOException {
		adapter.initialize(request);
		request.setInterceptor(throttle);
		RetryHandler retrying = new RetryHandler(adapter, settings);
		request.setUnsuccessfulResponseHandler(retrying)
			.setIOExceptionHandler(retrying)
			.setNumberOfRetries(settings.retries())
			.setConnectTimeout(Math.toIntExact(settings.connectTimeout().toMillis()))
			.setReadTimeout(Math.toIntExact(settings.readTimeout().toMillis()));
	}

	/**
	 * Make a call.
	 * @param <T> the type of the answer
	 * @param place the spreadsheet the call is about, for messages
	 * @param call the call
	 * @return the answer
	 * @throws SheetsException if Google does not do it
	 * @throws InterruptedException if the thread was told to stop
	 */
	public <T> T call(String place, Request<T> call) throws SheetsException, InterruptedException {
		try {
			return call.make(this).execute();
		}
		catch (IOException ex) {
			if (Thread.interrupted()) {
				throw new InterruptedException("Told to stop while waiting for Google");
			}
			throw this.errors.explain(place, ex);
		}
	}

	/**
	 * The account's address, with which people share their spreadsheets.
	 * @return the address
	 */
	public String email() {
		return this.errors.account().address();
	}

	/**
	 * The Sheets API v4, to build a {@link Request} with.
	 * @return its methods, of which none sends anything by itself
	 */
	public Sheets.Spreadsheets spreadsheets() {
		return this.sheets.spreadsheets();
	}

	/**
	 * The part of the Drive API v3 that lists files.
	 * @return its methods, of which none sends anything by itself
	 */
	public Drive.Files files() {
		return this.drive.files();
	}

	/**
	 * The part of the Drive API v3 that shares files.
	 * @return its methods, of which none sends anything by itself
	 */
	public Drive.Permissions permissions() {
		return this.drive.permissions();
	}

	/**
	 * A call to be made.
	 *
	 * @param <T> the type of the answer
	 */
	@FunctionalInterface
	public interface Request<T> {

		/**
		 * Build the call.
		 * @param google the way to Google
		 * @return the call
		 * @throws IOException if a token is needed first and cannot be had
		 */
		AbstractGoogleClientRequest<T> make(GoogleClient google) throws IOException;

	}

}
