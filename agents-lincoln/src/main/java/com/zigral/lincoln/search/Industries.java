package com.zigral.lincoln.search;

import java.util.Locale;
import java.util.Map;

/**
 * What people call a market, and the industry that LinkedIn lists for it. LinkedIn's own
 * list is the "Industry codes V2" of its API reference.
 */
final class Industries {

	private static final Map<String, String> LISTED = Map.ofEntries(Map.entry("fintech", "Financial Services"),
			Map.entry("finance", "Financial Services"), Map.entry("payments", "Financial Services"),
			Map.entry("insurtech", "Insurance"), Map.entry("healthtech", "Hospitals and Health Care"),
			Map.entry("healthcare", "Hospitals and Health Care"), Map.entry("health care", "Hospitals and Health Care"),
			Map.entry("medtech", "Medical Equipment Manufacturing"), Map.entry("biotech", "Biotechnology Research"),
			Map.entry("pharma", "Pharmaceutical Manufacturing"), Map.entry("edtech", "E-Learning Providers"),
			Map.entry("proptech", "Real Estate"), Map.entry("saas", "Software Development"),
			Map.entry("software", "Software Development"), Map.entry("tech", "Technology, Information and Internet"),
			Map.entry("cybersecurity", "Computer and Network Security"), Map.entry("adtech", "Advertising Services"),
			Map.entry("ecommerce", "Online and Mail Order Retail"),
			Map.entry("e-commerce", "Online and Mail Order Retail"), Map.entry("logistics", "Truck Transportation"),
			Map.entry("legaltech", "Legal Services"), Map.entry("hrtech", "Human Resources Services"));

	private Industries() {
	}

	/**
	 * The industry that comes closest to a market.
	 * @param market what people call it
	 * @return the industry as LinkedIn lists it, the market itself when its word must do
	 */
	static String listed(String market) {
		return LISTED.getOrDefault(market.strip().toLowerCase(Locale.ROOT), market);
	}

}
