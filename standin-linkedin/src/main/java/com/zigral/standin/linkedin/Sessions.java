package com.zigral.standin.linkedin;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.zigral.standin.linkedin.markup.Request;
import org.jspecify.annotations.Nullable;

/**
 * Who is logged in, by the value of the session cookie.
 */
final class Sessions {

	static final String COOKIE = "li_at";

	private final SecureRandom random = new SecureRandom();

	private final Map<String, String> accounts = new ConcurrentHashMap<>();

	private volatile @Nullable String pin;

	String open(String account) {
		String token = token();
		this.accounts.put(token, account);
		return token;
	}

	/** Send the account's owner a PIN; earlier ones are void. */
	void sendPin() {
		this.pin = "%06d".formatted(this.random.nextInt(1_000_000));
	}

	Optional<String> sentPin() {
		return Optional.ofNullable(this.pin);
	}

	Optional<String> accountOf(Request request) {
		return Optional.ofNullable(request.cookies().get(COOKIE)).map(this.accounts::get);
	}

	void expire() {
		this.accounts.clear();
	}

	String token() {
		byte[] bytes = new byte[18];
		this.random.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

}
