package com.zigral.orchestrator.suppression;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.zigral.agent.ProfileUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who was erased. Of each of them nothing is kept but a keyed hash (HMAC-SHA-256) of
 * their profile's address: whoever has the table without the key learns of nobody, and
 * yet the same person is recognised when somebody brings them back.
 */
@Component
public class Tombstones {

	private static final Logger logger = LoggerFactory.getLogger(Tombstones.class);

	private static final String ALGORITHM = "HmacSHA256";

	private final TombstoneRows rows;

	private final SecretKeySpec key;

	private final Clock clock;

	Tombstones(TombstoneRows rows, ErasureSettings settings, Clock clock) {
		this.rows = rows;
		this.key = new SecretKeySpec(settings.key(), ALGORITHM);
		this.clock = clock;
	}

	/**
	 * Who of some people was erased.
	 * @param people the people
	 * @return those who were
	 */
	public Set<ProfileUrl> among(Collection<ProfileUrl> people) {
		if (people.isEmpty()) {
			return Set.of();
		}
		Map<String, ProfileUrl> byHash = new HashMap<>();
		people.forEach((profile) -> byHash.put(hash(profile), profile));
		return this.rows.among(byHash.keySet()).stream().map(byHash::get).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Take down that somebody is erased. Doing it again changes nothing.
	 * @param profile who
	 */
	public void add(ProfileUrl profile) {
		this.rows.add(hash(profile), keyCheck(), this.clock.instant());
	}

	/**
	 * Take down in which spreadsheets somebody who was erased may still stand.
	 * @param profile who
	 * @param sheets the spreadsheets
	 */
	public void add(ProfileUrl profile, Collection<Sheet> sheets) {
		String hash = hash(profile);
		sheets.forEach((sheet) -> this.rows.addSheet(hash, sheet.url(), sheet.title()));
	}

	/**
	 * The spreadsheets in which somebody who was erased may still stand.
	 * @param profile who
	 * @return the spreadsheets
	 */
	public List<Sheet> sheets(ProfileUrl profile) {
		return this.rows.sheets(hash(profile)).stream().map(TombstoneSheet::sheet).toList();
	}

	/**
	 * What stands for somebody who was erased.
	 * @param profile who
	 * @return 64 hexadecimal digits
	 */
	String hash(ProfileUrl profile) {
		return hmac("zigral tombstone\n" + profile);
	}

	/**
	 * What stands for somebody who was erased where an address is needed.
	 * @param profile who it was
	 * @return an address that is nobody's, always the same
	 */
	public ProfileUrl address(ProfileUrl profile) {
		return new ProfileUrl("erased-" + hash(profile));
	}

	@EventListener(ApplicationReadyEvent.class)
	void warnOfAnotherKey() {
		long lost = this.rows.countOfOtherKeys(keyCheck());
		if (lost > 0) {
			logger.error("{} people were erased under another encryption key and would not be recognised: give all "
					+ "replicas the ZIGRAL_ENCRYPTION_KEY or key file of then", lost);
		}
	}

	private String keyCheck() {
		return hmac("zigral tombstone key").substring(0, 16);
	}

	private String hmac(String text) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ALGORITHM + " is missing from this JDK", ex);
		}
	}

	/**
	 * A spreadsheet.
	 *
	 * @param url its address
	 * @param title its title
	 */
	public record Sheet(String url, String title) {
	}

}
