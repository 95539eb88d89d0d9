package com.zigral.orchestrator.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.zigral.launcher.Service;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is typed and not sent. Plans, approvals and notes have tests of their own.
 */
abstract class Drafting extends OnPage {

	private static final String FIELDS = "main :is(textarea, input[type=number], input[type=text], input:not([type]))"
			+ ":not([readonly], [disabled]):visible";

	/** The views with a form, and the field that shows that it is there. */
	private static final Map<String, String> FORMS = new LinkedHashMap<>();

	static {
		FORMS.put("#/ask", "#sentence");
		FORMS.put("#/campaigns/new", "#campaign-name");
		FORMS.put("#/schedules/new", "#schedule-name");
		FORMS.put("#/lists", "#list-name");
	}

	@Test
	void nothingTypedIsLostByAnotherViewAReloadOrARestart() throws Exception {
		Map<String, List<String>> typed = new LinkedHashMap<>();
		FORMS.forEach((view, field) -> typed.put(view, type(view, field)));
		assertThat(typed.values()).allSatisfy((texts) -> assertThat(texts).isNotEmpty());
		assertThat(typed.values().stream().mapToInt(List::size).sum()).isGreaterThan(6);
		show("#/jobs");
		this.page.reload();
		WebPageIT.stack().restart(Service.ORCHESTRATOR);
		FORMS.forEach((view, field) -> {
			open(view, field);
			assertThat(this.page.locator(FIELDS).all()).as(view)
				.extracting(Locator::inputValue)
				.containsExactlyElementsOf(typed.get(view));
		});
	}

	@Test
	void aFileIsDroppedOnTheForm() {
		open("#/lists", "#list-name");
		this.page.evaluate(
				"""
						() => {
						  const dataTransfer = new DataTransfer();
						  dataTransfer.items.add(new File(["Name,Company\\nAda,Paylane\\n"], "Dropped.csv", { type: "text/csv" }));
						  document.querySelector("main form h2").dispatchEvent(new DragEvent("drop",
						    { bubbles: true, cancelable: true, dataTransfer }));
						}""");
		press("Preview");
		PlaywrightAssertions.assertThat(this.page.locator("h1")).hasText("Dropped");
		PlaywrightAssertions.assertThat(this.page.locator("main")).containsText("Paylane");
	}

	@Test
	void textThatIsDraggedIsLeftToTheFieldBelowIt() {
		open("#/lists", "#list-name");
		assertThat(this.page.evaluate("""
				() => {
				  const dataTransfer = new DataTransfer();
				  dataTransfer.setData("text/plain", "Prospects");
				  return document.querySelector("#list-sheet").dispatchEvent(new DragEvent("drop",
				    { bubbles: true, cancelable: true, dataTransfer }));
				}""")).isEqualTo(true);
	}

	private List<String> type(String view, String shown) {
		open(view, shown);
		List<String> texts = new ArrayList<>();
		for (Locator field : this.page.locator(FIELDS).all()) {
			String text = "number".equals(field.getAttribute("type")) ? "7" : "typed <b>" + texts.size() + "</b>";
			field.fill(text);
			texts.add(text);
		}
		return texts;
	}

	private void open(String view, String shown) {
		show(view);
		PlaywrightAssertions.assertThat(this.page.locator(shown)).isVisible();
	}

}
