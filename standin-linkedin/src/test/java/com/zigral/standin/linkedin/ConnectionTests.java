package com.zigral.standin.linkedin;

import java.util.List;

import com.zigral.standin.linkedin.markup.LedgerEntry.Kind;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectionTests extends OnSite {

	private static final String PAGE = "/mynetwork/invite-connect/connections/";

	@BeforeEach
	void logIn() throws Exception {
		this.browser.logIn();
	}

	@ParameterizedTest
	@EnumSource
	void listComesLateWhoeverAcceptedLastFirst(Generation generation) throws Exception {
		this.site.faults().show(generation);
		List<Member> strangers = members(2, 2);
		strangers.forEach(this.site.network()::accept);
		int count = (int) this.site.people()
			.stream()
			.filter((member) -> member.degree() == 1 && !member.hidden())
			.count() + 2;
		assertThat(this.browser.get(PAGE).body()).contains(count + " connections")
			.doesNotContain(strangers.getFirst().slug());
		assertThat(part(0)).containsSubsequence(strangers.getLast().slug(), "Connected on", strangers.getFirst().slug(),
				"Connected on", "data-practice-next");
		assertThat(this.site.ledger().paths(Kind.PROFILE_VIEW)).isEmpty();
	}

	@Test
	void listGoesOnToItsEnd() throws Exception {
		this.browser.get(PAGE);
		StringBuilder all = new StringBuilder();
		for (int start = 0; start == 0 || all.toString().contains("start=" + start); start += 20) {
			all.append(part(start));
		}
		assertThat(this.site.people()).filteredOn((member) -> member.degree() == 1 && !member.hidden())
			.allSatisfy((member) -> assertThat(all).contains(Words.encoded(member.slug())));
	}

	@Test
	void whoeverHasChosenSoSeesThemByName() throws Exception {
		Member last = members(2, 1).getFirst();
		this.site.network().accept(last);
		this.browser.post("/_sandbox/faults", "sort_connections_by_name=true");
		this.browser.get(PAGE);
		assertThat(part(0)).contains(">Ana ");
	}

	private String part(int start) throws Exception {
		return this.browser.get("/voyager/api/parts/connections?start=" + start).body();
	}

}
