package com.zigral.lincoln;

import java.util.List;

import com.zigral.lincoln.doctor.Examination;
import com.zigral.lincoln.doctor.Examination.Finding;
import com.zigral.lincoln.doctor.Examination.Verdict;
import com.zigral.standin.linkedin.markup.LedgerEntry.Kind;
import com.zigral.standin.linkedin.member.Generation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ExaminationIT extends OnSharedPractice {

	@Test
	void todaysPagesPassAndOldOnesByFallbackAndBothAreOnlyRead() throws InterruptedException {
		Examination today = this.practice.examine();
		assertThat(today.site()).isEqualTo(this.practice.site().uri());
		assertThat(today.isPassed()).isTrue();
		assertThat(today.findings()).extracting(Finding::verdict).containsOnly(Verdict.PASS, Verdict.ABSENT);
		assertThat(generations(today)).containsExactly("S26", "S26");
		assertThat(found(today, "search")).contains("url", "full_name", "headline", "location", "connection_degree");
		assertThat(found(today, "profile")).contains("full_name", "headline", "location", "experience", "websites");
		this.practice.site().faults().show(Generation.E24);
		Examination old = this.practice.examine();
		assertThat(old.isPassed()).isTrue();
		assertThat(generations(old)).containsExactly("E24", "E24");
		assertThat(old.findings()).filteredOn((finding) -> finding.field().equals("headline"))
			.extracting(Finding::page, Finding::verdict)
			.containsExactly(tuple("search", Verdict.FALLBACK), tuple("profile", Verdict.FALLBACK));
		assertThat(this.practice.site().ledger().paths(Kind.PROFILE_VIEW)).hasSize(2);
	}

	@Test
	void whatIsNoLongerFoundFails() throws InterruptedException {
		this.practice.site().faults().withoutNames(true);
		Examination examination = this.practice.examine();
		assertThat(examination.isPassed()).isFalse();
		assertThat(examination.findings()).last().satisfies((finding) -> {
			assertThat(finding.page()).isEqualTo("profile");
			assertThat(finding.detail()).contains("shows no name");
		});
	}

	private static List<String> generations(Examination examination) {
		return examination.findings()
			.stream()
			.filter((finding) -> finding.field().equals("generation"))
			.map(Finding::detail)
			.toList();
	}

	private static List<String> found(Examination examination, String page) {
		return examination.findings()
			.stream()
			.filter((finding) -> finding.page().equals(page) && finding.verdict() != Verdict.ABSENT)
			.map(Finding::field)
			.toList();
	}

}
