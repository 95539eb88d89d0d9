package com.zigral.standin.linkedin;

import java.io.IOException;
import java.util.List;

import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Reach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A practice site of its own for each test, and a browser without scripts.
 */
abstract class OnSite {

	PracticeLinkedIn site;

	HttpBrowser browser;

	@BeforeEach
	void start() throws IOException {
		this.site = PracticeLinkedIn.start(0);
		this.browser = new HttpBrowser(this.site);
	}

	@AfterEach
	void stop() {
		this.browser.close();
		this.site.close();
	}

	/**
	 * Members whose profiles are like most.
	 * @param degree how far away they are
	 * @param count how many
	 * @return the members
	 */
	List<Member> members(int degree, int count) {
		return this.site.people()
			.stream()
			.filter((member) -> !member.hidden() && member.degree() == degree)
			.filter((member) -> Reach.usual(member) == Reach.OPEN)
			.skip(5)
			.limit(count)
			.toList();
	}

}
