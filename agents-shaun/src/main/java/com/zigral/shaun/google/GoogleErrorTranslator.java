package com.zigral.shaun.google;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpResponseException;
import com.google.auth.Retryable;
import com.zigral.shaun.google.SheetsException.Retry;
import org.jspecify.annotations.Nullable;

/**
 * Words what Google answers for people: what went wrong, and what they can do.
 */
final class GoogleErrorTranslator {

	private static final Pattern CONSOLE = Pattern.compile("https://console\\.[^\\s]+");

	private static final Pattern DESCRIPTION = Pattern.compile("\"error_description\"\\s*:\\s*\"([^\"]{1,300})\"");

	private final Account account;

	private final GoogleSettings settings;

	GoogleErrorTranslator(Account account, GoogleSettings settings) {
		this.account = account;
		this.settings = settings;
	}

	Account account() {
		return this.account;
	}

	/**
	 * Word an exception.
	 * @param place the spreadsheet the call was about
	 * @param ex what the client threw
	 * @return what to tell a person
	 */
	SheetsException explain(String place, IOException ex) {
		if (ex instanceof GoogleJsonResponseException answer) {
			return explain(place, answer.getStatusCode(), answer.getDetails());
		}
		if (ex instanceof HttpResponseException answer) {
			return explain(place, answer.getStatusCode(), null);
		}
		if (ex instanceof Retryable token) {
			return explainToken(ex, token.isRetryable());
		}
		return new SheetsException(Retry.UNCERTAIN, "Google could not be reached at " + this.settings.rootUrl() + " ("
				+ ex.getMessage() + "); check the network and try again");
	}

	private SheetsException explainToken(IOException ex, boolean retryable) {
		int status = (ex.getCause() instanceof HttpResponseException answer) ? answer.getStatusCode() : 0;
		String cause = (ex.getCause() instanceof HttpResponseException answer)
				? description(answer.getContent()).orElse(withoutWords(status)) : "no answer";
		boolean later = retryable || status >= 500;
		return later
				? new SheetsException(Retry.UNCERTAIN,
						"Google's token service does not answer (" + cause + "); try again in a minute")
				: SheetsException.of(this.account.refusal(cause));
	}

	// The JDK keeps the words of a 401 to itself.
	private static String withoutWords(int status) {
		return (status == 401) ? "it does not know the client" : "status " + status;
	}

	private static Optional<String> description(@Nullable String content) {
		Matcher matcher = DESCRIPTION.matcher((content != null) ? content : "");
		return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
	}

	private SheetsException explain(String place, int status, @Nullable GoogleJsonError error) {
		String said = (error != null && error.getMessage() != null) ? error.getMessage() : "status " + status;
		return switch (status) {
			case 400 -> new SheetsException(Retry.REFUSED, explainRefusal(place, said));
			case 401 -> SheetsException.of(this.account.rejection());
			case 403 -> explainDenial(place, said, error);
			case 404 -> SheetsException
				.of("There is no spreadsheet " + place + "; check its address, and that it was not deleted");
			case 429 ->
				new SheetsException(Retry.LATER, "Google's quota of calls a minute is used up; try again in a minute");
			default -> (status >= 500)
					? new SheetsException(Retry.UNCERTAIN,
							"Google has trouble with the spreadsheet " + place + " (" + said + "); try again later")
					: SheetsException.of("Google refused the spreadsheet " + place + ": " + said);
		};
	}

	private static String explainRefusal(String place, String said) {
		if (said.contains("protected cell")) {
			return "The spreadsheet " + place + " has a protected range where prospects belong; let its owner "
					+ "remove the protection or name another worksheet";
		}
		if (said.contains("10000000 cells")) {
			return "The spreadsheet " + place + " is full: Google allows 10 million cells; name another spreadsheet";
		}
		if (said.contains("Unable to parse range") || said.contains("No grid with id")) {
			return "The worksheet of the spreadsheet " + place + " was renamed or deleted meanwhile; try again";
		}
		return "Google refused the change to the spreadsheet " + place + ": " + said;
	}

	private SheetsException explainDenial(String place, String said, @Nullable GoogleJsonError error) {
		if (said.contains("has not been used in project") || said.contains("is disabled")) {
			Matcher console = CONSOLE.matcher(said);
			return SheetsException.of("An API that Shaun needs is switched off in the Google project of "
					+ this.account.address() + ": " + said.replaceFirst("(?s) has not been used.*", "") + "; enable it"
					+ (console.find() ? " at " + console.group() : "") + " and try again some minutes later");
		}
		if (isRateLimit(said, error)) {
			return new SheetsException(Retry.LATER,
					"Google's quota of calls a minute is used up; try again in a minute");
		}
		return SheetsException.of("The account " + this.account.address() + " may not change the spreadsheet " + place
				+ "; share the spreadsheet with that address as an editor");
	}

	private static boolean isRateLimit(String said, @Nullable GoogleJsonError error) {
		return said.contains("Rate Limit Exceeded") || (error != null && error.getErrors() != null
				&& error.getErrors()
					.stream()
					.anyMatch((each) -> String.valueOf(each.getReason()).endsWith("ateLimitExceeded")));
	}

}
