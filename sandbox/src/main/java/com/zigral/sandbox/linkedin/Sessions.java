package com.zigral.sandbox.linkedin;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is logged in, by the value of the session cookie.
 */
final class Sessions {

	static final String COOKIE = "li_at";

	private final SecureRandom random = new SecureRandom();

	private final Map<String, String> accounts = new ConcurrentHashMap<>();

	String open(String account) {
		String token = token();
		this.accounts.put(token, account);
		return token;
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
