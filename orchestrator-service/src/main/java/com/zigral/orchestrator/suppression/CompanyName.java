package com.zigral.orchestrator.suppression;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What companies are told apart by: their names without case, accents and legal forms,
 * and their domains.
 */
public final class CompanyName {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Pattern LEGAL_FORM = Pattern
		.compile("(?: (?:gmbh|mbh|ag|kg|kgaa|ohg|ug|se|ev|inc|llc|ltd|limited|corp|corporation|plc|co|bv|nv|sa|sas|sarl"
				+ "|srl|spa|oy|ab|as|aps|sro|pty|kk|und))+$");

	private static final Pattern DOMAIN = Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

	private static final Pattern BEFORE = Pattern.compile("^(?:[a-z]+://)?(?:[^/@\\s]*@)?(?:www\\.)?");

	private CompanyName() {
	}

	/**
	 * The key of a name.
	 * @param name the name
	 * @return the key, empty when the name has no letters and digits
	 */
	public static String key(String name) {
		String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
		String words = SEPARATORS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
		String shortened = LEGAL_FORM.matcher(words).replaceFirst("");
		return shortened.isEmpty() ? words : shortened;
	}

	/**
	 * The domain that an address leads to.
	 * @param address a domain, an e-mail address or that of a website
	 * @return the domain, without {@code www}
	 */
	static Optional<String> domain(String address) {
		String rest = BEFORE.matcher(address.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
		String host = rest.split("[/:?#]", 2)[0];
		return DOMAIN.matcher(host).matches() ? Optional.of(host) : Optional.empty();
	}

	/**
	 * The domain and those it belongs to.
	 * @param domain the domain
	 * @return the domain itself and its parents, without the last part alone
	 */
	static Stream<String> withParents(String domain) {
		return Stream.iterate(domain, (each) -> each.contains("."), (each) -> each.substring(each.indexOf('.') + 1))
			.filter((each) -> each.contains("."));
	}

}
