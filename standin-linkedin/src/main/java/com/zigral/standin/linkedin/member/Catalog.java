package com.zigral.standin.linkedin.member;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The terms of the search filters, and the companies behind some of them.
 */
public final class Catalog {

	private static final String INDUSTRIES = """
			43 Financial Services
			4 Software Development
			14 Hospitals and Health Care
			27 Retail
			6 Technology, Information and Internet
			135 Industrial Machinery Manufacturing
			116 Transportation, Logistics, Supply Chain and Storage
			144 Renewable Energy Semiconductor Manufacturing
			132 E-Learning Providers
			96 IT Services and IT Consulting
			""";

	private static final String PLACES = """
			103644278 United States
			102748797 Texas, United States < United States
			90000064 Austin, Texas Metropolitan Area < Texas, United States
			104472865 Austin, Texas, United States < Austin, Texas Metropolitan Area
			104472866 Round Rock, Texas, United States < Austin, Texas Metropolitan Area
			104194190 Dallas, Texas, United States < Texas, United States
			103743442 Houston, Texas, United States < Texas, United States
			101110380 Austin, Minnesota, United States < United States
			102571732 New York, New York, United States < United States
			102277331 San Francisco, California, United States < United States
			101282230 Germany
			106967730 Berlin, Berlin, Germany < Germany
			100477049 Munich, Bavaria, Germany < Germany
			106383538 Frankfurt am Main, Hesse, Germany < Germany
			105646813 Spain
			103374081 Madrid, Community of Madrid, Spain < Spain
			105015875 France
			101240143 Paris, Île-de-France, France < France
			102299470 London, England, United Kingdom
			106155005 Tel Aviv District, Israel
			""";

	private static final String COMPANIES = """
			43 Paylane|payments infrastructure
			43 Ledgerleaf|fintech for freelancers
			43 Coinharbor|digital asset custody
			43 Tallybridge|open banking
			43 Lendwise & Co.|consumer lending
			43 Brightvault|fintech risk scoring
			43 Quillpay|cross-border payouts
			43 Nimbus Capital Systems|treasury software
			43 Studio 2020 Finance|wealth technology
			43 Mintaka|embedded finance
			4 Forgepoint Software|developer tools
			4 Kestrel Labs|observability
			4 Blauwolke|cloud software
			4 Papertrail Systems|document automation
			14 Lakeside Health|clinical software
			14 Medinova|telemedicine
			27 Cactus & Main|retail
			27 Kaufgut|online retail
			6 Hopscotch Media|online marketplaces
			6 Findling|search technology
			135 Ironwood Machines|factory automation
			135 Stahlwerk Nord|machine building
			116 Roadrunner Freight|logistics
			116 Hafenlogistik|supply chains
			144 Sunfold|solar panels
			144 Windwerk|wind power
			132 Learnhive|online courses
			96 Brightside Consulting|IT consulting
			96 Acme <Research> Labs|R&D services
			""";

	private static final String SCHOOLS = """
			18166 University of Texas at Austin
			15250 Technische Universität Berlin
			12161 Universidad Politécnica de Madrid
			20087 Sorbonne Université
			18143 Rice University
			13498 Tel Aviv University
			""";

	private final Map<Facet, List<Term>> terms;

	private final List<Company> companies = new ArrayList<>();

	/**
	 * Create the catalog, with the same terms and numbers each time.
	 */
	public Catalog() {
		List<Term> industries = read(INDUSTRIES);
		long id = 2_000_001;
		for (String line : COMPANIES.lines().toList()) {
			String[] parts = line.split(" ", 2);
			String[] texts = parts[1].split("\\|", 2);
			Term industry = byId(industries, Long.parseLong(parts[0]));
			this.companies.add(new Company(new Term(id++, texts[0]), industry, texts[1]));
		}
		List<Term> employers = this.companies.stream().map(Company::term).toList();
		this.terms = Map.of(Facet.INDUSTRY, industries, Facet.PLACE, read(PLACES), Facet.COMPANY, employers,
				Facet.PAST_COMPANY, employers, Facet.SCHOOL, read(SCHOOLS));
	}

	/**
	 * Find a term by its name.
	 * @param facet the filter
	 * @param name the name, written as the site does
	 * @return the term
	 * @throws NoSuchElementException if the filter has no such term
	 */
	public Term term(Facet facet, String name) {
		return terms(facet).filter((term) -> term.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new NoSuchElementException("The practice LinkedIn has no " + facet + " '" + name + "'"));
	}

	/**
	 * Find the terms of some numbers.
	 * @param facet the filter
	 * @param ids the numbers
	 * @return the terms in the site's order; numbers that the filter does not have are
	 * ignored
	 */
	public List<Term> known(Facet facet, Set<Long> ids) {
		return terms(facet).filter((term) -> ids.contains(term.id())).toList();
	}

	/**
	 * What is suggested while somebody types.
	 * @param facet the filter
	 * @param text what was typed so far
	 * @return at most 10 terms with a word that starts so, the shortest first; none for a
	 * blank text
	 */
	public List<Term> suggestions(Facet facet, String text) {
		if (text.isBlank()) {
			return List.of();
		}
		return terms(facet).filter((term) -> term.wordStartsWith(text.strip()))
			.sorted(Comparator.comparingInt((term) -> term.name().length()))
			.limit(10)
			.toList();
	}

	List<Company> companiesIn(String industry) {
		return this.companies.stream().filter((company) -> company.industry().name().equals(industry)).toList();
	}

	List<Company> companies() {
		return List.copyOf(this.companies);
	}

	/**
	 * All terms of a filter.
	 * @param facet the filter
	 * @return the terms in the site's order
	 */
	public Stream<Term> terms(Facet facet) {
		return this.terms.getOrDefault(facet, List.of()).stream();
	}

	/**
	 * What a school is in searches; one that the site does not list is found by none.
	 * @param school the school
	 * @return its term
	 */
	public static Term term(School school) {
		return read(SCHOOLS).stream()
			.filter((term) -> term.name().equals(school.name()))
			.findFirst()
			.orElseGet(() -> new Term(0, school.name()));
	}

	private static List<Term> read(String lines) {
		Map<String, Term> byName = new LinkedHashMap<>();
		for (String line : lines.lines().toList()) {
			String[] parts = line.split(" ", 2);
			String[] names = parts[1].split(" < ", 2);
			Set<Term> within = (names.length > 1) ? Set.of(byName.getOrDefault(names[1], new Term(0, names[1])))
					: Set.of();
			byName.put(names[0], new Term(Long.parseLong(parts[0]), names[0], within));
		}
		return List.copyOf(byName.values());
	}

	private static Term byId(List<Term> terms, long id) {
		return terms.stream().filter((term) -> term.id() == id).findFirst().orElseThrow();
	}

}
