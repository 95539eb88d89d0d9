package com.zigral.launcher.secret;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Words that nobody can guess.
 */
public final class Secret {

	private static final int BYTES = 32;

	private Secret() {
	}

	/**
	 * Make a password or a token.
	 * @return 256 random bits in hexadecimal
	 */
	public static String random() {
		byte[] bytes = new byte[BYTES];
		new SecureRandom().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

}
