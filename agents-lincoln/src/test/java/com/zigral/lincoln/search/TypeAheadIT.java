package com.zigral.lincoln.search;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import com.zigral.lincoln.FixtureSite;
import com.zigral.lincoln.search.NameLookup.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks names up in the filters of each generation, whose boxes open as the site's do.
 */
class TypeAheadIT {

	private static final String PATH = SearchSite.LINKEDIN.path();

	/**
	 * Lists what begins with what is typed; each generation shows it in a way of its own.
	 */
	private static final String PLACES = """
			const places = { "Austin, Texas": "90000064", "Austria": "103883259", "Graz, Styria": "104" };
			const matching = (text) => Object.entries(places).filter(([name]) => name.toLowerCase().startsWith(text.toLowerCase()));
			""";

	/**
	 * The box stands before its button, as a tool tip, and is there while it is closed.
	 */
	private static final String EMBER = """
			<!doctype html><html lang="pl"><body><main><div id="search-reusables__filters-bar"><div
			data-basic-filter-parameter-name="geoUrn"><div id="outlet"><div id="box" role="tooltip" aria-hidden="true"
			style="display: none"><form><fieldset><input role="combobox" aria-autocomplete="list" aria-label="Dodaj
			lokalizację"><div id="list" role="listbox"></div><ul><li><input id="geoUrn-105072130" type="checkbox"
			value="105072130"><label for="geoUrn-105072130">Polska</label></li></ul><button type="button">Anuluj</button><button
			type="button" class="artdeco-button--primary">Pokaż wyniki</button></fieldset></form></div></div><span><button
			id="searchFilter_geoUrn" aria-controls="box" aria-expanded="false" type="button">Lokalizacje</button></span></div></div>
			</main><script>%s
			searchFilter_geoUrn.onclick = (event) => { box.style.display = "block"; event.currentTarget.ariaExpanded = "true"; };
			document.querySelector("[role=combobox]").oninput = (event) => setTimeout(() => list.replaceChildren(
			  ...matching(event.target.value).map(([name, id]) => { const option = document.createElement("div");
			    option.role = "option"; option.textContent = name; option.onclick = () => {
			      document.querySelector("ul").insertAdjacentHTML("beforeend",
			        `<li><input id="geoUrn-${id}" type="checkbox" value="${id}" checked><label>${name}</label></li>`);
			      list.replaceChildren(); event.target.value = ""; };
			    return option; })), 50);</script></body></html>"""
		.formatted(PLACES);

	/**
	 * A tool bar that comes late, outside main; nothing carries a number but the address
	 * of the results.
	 */
	private static final String SDUI = """
			<!doctype html><html lang="xx"><body><div id="top"></div><main id="workspace"><input data-testid="typeahead-input">
			</main><template id="bar"><div role="toolbar"><div role="button" tabindex="0" aria-expanded="false"
			componentkey="u1"><div aria-label="Filter by People"><label>People</label></div></div><div role="radio">1st</div><div
			role="radio">2nd</div><div role="button" tabindex="0" aria-expanded="false" componentkey="u2"><div
			aria-label="Premium"><svg id="premium-chip-v2-small"></svg>Hiring</div></div><div role="button" tabindex="0"
			aria-expanded="false" componentkey="u3" id="places"><div aria-label="{places}"><input tabindex="-1"
			type="checkbox"><label>{places}</label></div></div><div role="button" tabindex="0" aria-expanded="false"
			componentkey="u4"><div aria-label="{companies}"><label>{companies}</label></div></div><button type="button"><span>All
			filters</span></button></div></template><script>%s
			const chosen = [];
			setTimeout(() => { top_.append(bar.content); places_(); }, 300);
			const top_ = document.getElementById("top");
			const places_ = () => { const button = document.getElementById("places"); button.onclick = () => {
			  button.ariaExpanded = "true";
			  document.body.insertAdjacentHTML("beforeend", `<div popover="manual" id="box"><input type="text"
			    aria-autocomplete="list"><div id="list"></div><button>Reset</button><button id="go">Show</button></div>`);
			  const box = document.getElementById("box");
			  box.showPopover();
			  box.querySelector("input").oninput = (event) => box.querySelector("#list").replaceChildren(
			    ...matching(event.target.value).map(([name, id]) => { const option = document.createElement("div");
			      option.role = "option"; option.textContent = name; option.onclick = () => chosen.push(id); return option; }));
			  box.querySelector("#go").onclick = () => {
			    history.pushState({}, "", `?geoUrn=${encodeURIComponent(JSON.stringify(chosen))}`);
			    box.remove(); button.ariaExpanded = "false"; };
			}; };</script></body></html>"""
		.formatted(PLACES);

	@RegisterExtension
	private static final FixtureSite site = FixtureSite.start();

	@Test
	void boxBeforeItsButtonIsOpenedAndSeveralNamesAreFound() throws InterruptedException {
		NameLookup lookup = find(EMBER, Facet.LOCATION, "Austin, Texas", "Graz");
		assertThat(lookup.obstacle()).isEmpty();
		assertThat(lookup.term("Austin, Texas")).contains(new Term("90000064", "Austin, Texas"));
		assertThat(lookup.term("Graz")).contains(new Term("104", "Graz, Styria"));
	}

	@Test
	void nameThatIsNotListedIsNobodysGuess() throws InterruptedException {
		assertThat(find(EMBER, Facet.LOCATION, "Atlantis").term("Atlantis")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "Filter by Locations, Filter by Current companies", "Filtruj wg Lokalizacje, Filtruj wg Obecne firmy",
			"Nach Orten filtern, Nach aktuellen Unternehmen", "Qwxz, Zxwq" })
	void lateToolBarIsWaitedForInEveryLanguageAndTheAddressTellsTheNumber(String places, String companies)
			throws InterruptedException {
		NameLookup lookup = find(SDUI.replace("{places}", places).replace("{companies}", companies), Facet.LOCATION,
				"Austria", "Graz");
		assertThat(lookup.obstacle()).isEmpty();
		assertThat(lookup.terms()).containsEntry("Austria", Optional.of(new Term("103883259", "Austria")))
			.containsEntry("Graz", Optional.of(new Term("104", "Graz, Styria")));
	}

	@Test
	void filterThatIsNotThereSaysWhatIs() throws InterruptedException {
		NameLookup lookup = find(SDUI.replace("{places}", "Filter by Locations").replace("{companies}", "Companies"),
				Facet.SCHOOL, "Rice University");
		assertThat(lookup.obstacle().orElse("")).contains("school", "filter by locations");
		assertThat(lookup.term("Rice University")).isEmpty();
	}

	private static NameLookup find(String html, Facet facet, String... names) throws InterruptedException {
		site.serve(PATH, html);
		return site.read(PATH,
				(page) -> new TypeAhead(page, 5_000, 700).find(facet, List.of(names), UnaryOperator.identity()));
	}

}
