package com.zigral.lincoln.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.zigral.agent.ProfileUrl;
import com.zigral.lincoln.FixtureSite;
import com.zigral.lincoln.browser.ExtractedFields;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class SmallPagesIT {

	private static final ProfileUrl MARA = new ProfileUrl("mara-quill");

	@RegisterExtension
	private static final FixtureSite site = FixtureSite.start();

	@ParameterizedTest
	@MethodSource("com.zigral.lincoln.profile.SmallPage#all")
	void whatIsShownIsReadAndNothingElse(SmallPage page) throws InterruptedException {
		assertThat(values(page)).isEqualTo(page.fields());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "jun de 2023 - o momento", "ene. 2020 - actualidad", "gen 2020 - Presente",
					"janv. 2020 - aujourd’hui", "Jan. 2020–Heute", "jan. 2020 - heden", "jan. 2020 - nu",
					"sty 2020 – obecnie", "Oca 2020 - Halen", "2020年1月 - 現在", "2020年1月 - 至今", "2020년 1월 - 현재",
					"2020 to 2023", "янв. 2020 – настоящее время", "जन॰ 2020 - वर्तमान", "يناير ٢٠٢٠ - الحالي",
					"ژانویهٔ ۲۰۲۰ - اکنون", "2020. jan. – jelenleg", "2020 m. saus. – dabar", "ม.ค. 2020 - ปัจจุบัน",
					"thg 1 2020 - Hiện tại", "2010 - 2013", "2013", "kwi 2025", "2022 – kwi 2025", "September 2019" })
	void datesAreToldFromTheOtherLinesInEveryLanguage(String dates) throws InterruptedException {
		SmallPage page = new SmallPage(dates, "details/experience/", """
				<section componentkey="xDetailsSection"><div componentkey="entity-collection-item-1"><p>Role</p>
				<p>Firm · Full-time</p><p>%s · 6</p><p>Town, Land</p></div></section>""".formatted(dates),
				Map.of("experience",
						List.of(Map.of("title", "Role", "company", "Firm", "dates", dates, "location", "Town, Land"))));
		assertThat(values(page)).isEqualTo(page.fields());
	}

	@Test
	void listsBehindShowAllAreWaitedForAndScrolledTo() throws InterruptedException {
		SmallPage page = new SmallPage("late list", "details/skills/",
				"""
						<section componentkey="xDetailsSection"><h2>Skills</h2><div data-component-type="LazyColumn"><div id="list"></div>
						</div></section><script>let count = 0; const add = () => { for (let i = 0; i < 10; i++)
						list.insertAdjacentHTML("beforeend", `<div style="height:200px"
						componentkey="com.linkedin.sdui.profile.skill(A,${++count})"><p>Skill ${count}</p></div>`);
						if (count < 30) new IntersectionObserver((entries, observer) => { if (!entries.some((e) => e.isIntersecting)) return;
						observer.disconnect(); setTimeout(add, 60) }).observe(list.lastElementChild) }; setTimeout(add, 150)</script>""",
				Map.of());
		assertThat(values(page)).extractingByKey("skills")
			.asInstanceOf(InstanceOfAssertFactories.LIST)
			.hasSize(30)
			.endsWith("Skill 30");
	}

	@ParameterizedTest
	@CsvSource({ "experience, title", "education, school" })
	void classicListsBehindShowAllAreReadWhateverTheirClasses(String section, String first)
			throws InterruptedException {
		String items = """
				<li class="pvs-list__paged-list-item"><div data-view-name="profile-component-entity"><div class="t-bold">
				<span aria-hidden="true">%s</span><span class="visually-hidden">%s</span></div></div></li>""";
		SmallPage page = new SmallPage(section, "details/" + section + "/",
				"""
						<section class="artdeco-card"><h2>All</h2><div class="scaffold-finite-scroll"><ul class="QxYv">%s%s</ul></div>
						</section>"""
					.formatted(items.formatted("One", "One"), items.formatted("Two", "Two")),
				Map.of(section, List.of(Map.of(first, "One"), Map.of(first, "Two"))));
		assertThat(values(page)).isEqualTo(page.fields());
	}

	private static Map<String, Object> values(SmallPage small) throws InterruptedException {
		site.serve("/in/mara-quill/" + small.path(), small.html());
		ExtractedFields found = site.read("/in/mara-quill/" + small.path(),
				(page) -> small.path().isEmpty() ? ProfilePage.read(page, MARA, 5000, 3000).found()
						: ProfilePage.readDetails(page, MARA, small.path().split("/")[1], 5000, 5000));
		Map<String, Object> values = new HashMap<>();
		found.fields().forEach((name, field) -> values.put(name, ((Map<?, ?>) field).get("value")));
		found.text("connection_degree")
			.ifPresent(
					(text) -> values.put("connection_degree", Degree.of(found.text("connection_degree")).orElse(text)));
		return values;
	}

}
