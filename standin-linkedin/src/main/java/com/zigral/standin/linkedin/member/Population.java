package com.zigral.standin.linkedin.member;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The people of the practice site. They are made up from lists by a generator with a
 * fixed seed, so that everybody is the same at every start.
 */
public final class Population {

	private static final long SEED = 20260401;

	private static final int OTHERS = 320;

	private static final String FINANCE = "Financial Services";

	private static final String AUSTIN = "Austin, Texas, United States";

	private static final List<String> FIRST_NAMES = List.of("Ana", "Ben", "Chloé", "Daniel", "Elif", "Farid", "Grace",
			"Hannah", "Ivan", "Julia", "Kenji", "Laura", "Miguel", "Nadia", "Oliver", "Priya", "Quentin", "Rosa",
			"Stefan", "Tomoko", "Ursula", "Victor", "Wei", "Ximena", "Yusuf", "Zoë");

	private static final List<String> LAST_NAMES = List.of("Abbott", "Becker", "Castillo", "Dubois", "Eriksson",
			"Fischer", "García", "Haddad", "Ito", "Johnson", "Kowalski", "Lindgren", "Müller", "Nguyen", "O'Brien",
			"Petrov", "Quinn", "Rossi", "Schäfer", "Tanaka", "Underwood", "Vargas", "Weiß", "Xu", "Yılmaz", "Zhang");

	private static final List<String> TITLES = List.of("CTO", "Chief Technology Officer", "VP Engineering",
			"Head of Sales", "Software Engineer", "Senior Software Engineer", "Product Manager",
			"Chief Executive Officer", "Data Scientist", "Head of Marketing", "Account Executive", "Founder & CEO",
			"VP of Sales", "Engineering Manager");

	private static final List<String> SKILLS = List.of("Java", "Leadership", "Kubernetes", "Payments", "C++", "SQL",
			"Negotiation", "Cloud Architecture", "Hiring", "Python", "Product Strategy", "Machine Learning");

	private static final List<String> LANGUAGES = List.of("English", "Spanish", "German", "French", "Turkish");

	private static final List<String> SCHOOLS = List.of("University of Texas at Austin",
			"Technische Universität Berlin", "Universidad Politécnica de Madrid", "Sorbonne Université",
			"Rice University", "Tel Aviv University");

	private static final List<String> DEGREES = List.of("BSc, Computer Science", "MSc, Computer Engineering",
			"MBA, Business Administration", "PhD, Mathematics");

	private final Random random = new Random(SEED);

	private final Catalog catalog;

	private final List<Term> places;

	private final List<Member> members = new ArrayList<>();

	/**
	 * Make up everybody.
	 * @param catalog the places, companies and schools to choose from
	 */
	public Population(Catalog catalog) {
		this.catalog = catalog;
		this.places = catalog.terms(Facet.PLACE).filter((term) -> term.name().split(",").length == 3).toList();
		ctosOfFintechInAustin();
		nearMisses();
		IntStream.range(0, OTHERS)
			.forEach((i) -> add(oneOf(TITLES), oneOf(catalog.companies()), oneOf(this.places), i % 29 == 7));
	}

	/**
	 * Everybody, also those whom the account may not see.
	 * @return the members in a fixed order
	 */
	public List<Member> members() {
		return List.copyOf(this.members);
	}

	private void ctosOfFintechInAustin() {
		OddMembers odd = new OddMembers(this.catalog, this.members.size() + 1L);
		this.members.addAll(odd.members());
		for (int i = 0; i < 20; i++) {
			add("CTO", FINANCE, AUSTIN, i % 7 == 3);
		}
	}

	private void nearMisses() {
		for (int i = 0; i < 6; i++) {
			add("CTO", FINANCE, "Dallas, Texas, United States", false);
			add("VP Engineering", FINANCE, AUSTIN, i == 2);
			add("CTO", "Hospitals and Health Care", AUSTIN, false);
			add("CTO", "Software Development", AUSTIN, false);
		}
		add("Chief Technology Officer", FINANCE, AUSTIN, false);
		add("Chief Technology Officer", FINANCE, "Round Rock, Texas, United States", false);
	}

	private void add(String title, String industry, String place, boolean hidden) {
		add(title, oneOf(this.catalog.companiesIn(industry)), this.catalog.term(Facet.PLACE, place), hidden);
	}

	private void add(String title, Company company, Term place, boolean hidden) {
		long id = this.members.size() + 1L;
		String name = oneOf(FIRST_NAMES) + " " + oneOf(LAST_NAMES);
		String headline = title + " at " + company.name() + " | " + company.trade();
		this.members.add(new Member(id, slug(name, id), name, headline, place, about(title, company),
				positions(title, company, place), education(), some(SKILLS, 9), some(LANGUAGES, 3),
				1 + this.random.nextInt(3), hidden));
	}

	private static String slug(String name, long id) {
		String letters = Words.folded(name).replaceAll("[^\\p{L}]+", "-");
		return letters + "-" + Long.toHexString(0xA1000 + id * 37);
	}

	private Optional<String> about(String title, Company company) {
		return sometimes("I work as %s. At %s we care about %s.\n\nBefore that: many teams, many lessons."
			.formatted(title, company.name(), company.trade()));
	}

	private List<Position> positions(String title, Company company, Term place) {
		List<Position> positions = new ArrayList<>();
		YearMonth from = YearMonth.of(2019, 1).plusMonths(this.random.nextInt(72));
		positions.add(new Position(title, company, from, Optional.empty(), sometimes(place.name()),
				sometimes("Responsible for " + company.trade() + ".")));
		int earlier = this.random.nextInt(8);
		for (int i = 0; i < earlier; i++) {
			YearMonth to = from.minusMonths(this.random.nextInt(3));
			from = to.minusMonths(8 + this.random.nextInt(30));
			positions.add(new Position(oneOf(TITLES), oneOf(this.catalog.companies()), from, Optional.of(to),
					sometimes(oneOf(this.places).name()), sometimes("Built a team of " + (3 + i) + ".")));
		}
		return positions;
	}

	private List<School> education() {
		return some(SCHOOLS, 3).stream()
			.map((school) -> new School(school, sometimes(oneOf(DEGREES)), sometimes(years())))
			.toList();
	}

	private String years() {
		int from = 1995 + this.random.nextInt(20);
		return from + " - " + (from + 2 + this.random.nextInt(4));
	}

	private Optional<String> sometimes(String text) {
		return (this.random.nextInt(4) > 0) ? Optional.of(text) : Optional.empty();
	}

	private List<String> some(List<String> values, int most) {
		int start = this.random.nextInt(values.size());
		return IntStream.range(0, this.random.nextInt(most + 1))
			.mapToObj((i) -> values.get((start + i) % values.size()))
			.toList();
	}

	private <T> T oneOf(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

}
