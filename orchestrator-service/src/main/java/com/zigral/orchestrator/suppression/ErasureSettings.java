package com.zigral.orchestrator.suppression;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import com.zigral.lincoln.LincolnSettings.SessionKey;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the people who were erased are hashed with: the key that sessions are encrypted
 * with.
 *
 * @param encryptionKey {@code ZIGRAL_ENCRYPTION_KEY}, blank when it is not set
 * @param keyDirectory where the key file is, or is made, when it is not set
 */
@ConfigurationProperties("zigral.erasure")
record ErasureSettings(@DefaultValue("") String encryptionKey, Path keyDirectory) {

	byte[] key() {
		try {
			return (this.encryptionKey.isBlank() ? SessionKey.keptIn(this.keyDirectory)
					: new SessionKey(this.encryptionKey))
				.bytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The key file in " + this.keyDirectory + " can neither be read nor made",
					ex);
		}
	}

	@Override
	public String toString() {
		return "ErasureSettings[keyDirectory=" + this.keyDirectory + "]";
	}

}
