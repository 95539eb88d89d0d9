package com.zigral.lincoln;

import java.util.List;
import java.util.Map;

import com.zigral.agent.ActionRequest;
import com.zigral.agent.Outcome;
import com.zigral.agent.Prospect;
import com.zigral.standin.linkedin.markup.LedgerEntry.Kind;
import com.zigral.standin.linkedin.member.Member;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CandidateSearchIT extends OnSharedPractice {

	@Test
	void whoeverIsLookedForIsAmongTheCandidatesAndOneSearchPageIsOpenedForEach() throws InterruptedException {
		List<Member> members = this.practice.members(2, 2);
		Outcome outcome = this.practice.lookFor(members, new RecordedStep());
		List<Map<String, Object>> found = candidates(outcome);
		assertThat(found).extracting((entry) -> entry.get("row")).containsExactly(1, 2);
		for (int i = 0; i < members.size(); i++) {
			assertThat(prospects(found.get(i))).extracting((prospect) -> prospect.profileUrl().publicIdentifier())
				.contains(members.get(i).slug())
				.hasSizeLessThanOrEqualTo(5);
		}
		assertThat(this.practice.site().ledger().paths(Kind.SEARCH_PAGE)).hasSize(2);
		assertThat(this.practice.site().ledger().paths(Kind.PROFILE_VIEW)).isEmpty();
	}

	@Test
	void whoeverIsNowhereIsSaidToBeAndTheOthersAreNotLookedForAgainAfterACrash() throws InterruptedException {
		List<Map<String, Object>> people = List.of(wanted(4, "Zeppelin Captain", "Airship Yard"),
				wanted(9, this.practice.members(2, 1).getFirst().name(), ""));
		RecordedStep first = new RecordedStep();
		Outcome whole = this.practice.lookFor(new ActionRequest("find_people", Map.of("people", people)), first);
		assertThat(((Outcome.Succeeded) whole).summary())
			.isEqualTo("Looked for 2 people and found candidates for 1 of them; nobody for row 4");
		this.practice.site().ledger().clear();
		Outcome resumed = this.practice.lookFor(new ActionRequest("find_people", Map.of("people", people)),
				new RecordedStep(first.saved().getFirst().state()));
		assertThat(candidates(resumed)).isEqualTo(candidates(whole));
		assertThat(this.practice.site().ledger().paths(Kind.SEARCH_PAGE)).hasSize(1);
	}

	@Test
	void whoeverHasLeftTheCompanyIsFoundByNameAlone() throws InterruptedException {
		Member member = this.practice.members(2, 1).getFirst();
		Outcome outcome = this.practice.lookFor(
				new ActionRequest("find_people", Map.of("people", List.of(wanted(3, member.name(), "Airship Yard")))),
				new RecordedStep());
		Map<String, Object> found = candidates(outcome).getFirst();
		assertThat(found).containsEntry("by_name_alone", true);
		assertThat(found.get("keywords").toString()).doesNotContain("Airship");
		assertThat(prospects(found)).extracting((prospect) -> prospect.profileUrl().publicIdentifier())
			.contains(member.slug());
		assertThat(this.practice.site().ledger().paths(Kind.SEARCH_PAGE)).hasSize(2);
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> candidates(Outcome outcome) {
		return (List<Map<String, Object>>) Practice.output(outcome).getOrDefault("candidates", List.of());
	}

	@SuppressWarnings("unchecked")
	private static List<Prospect> prospects(Map<String, Object> entry) {
		return ((List<Map<String, Object>>) entry.getOrDefault("prospects", List.of())).stream()
			.map(Prospect::from)
			.toList();
	}

	private static Map<String, Object> wanted(int row, String name, String company) {
		return Map.of("row", row, "full_name", name, "company", company);
	}

}
