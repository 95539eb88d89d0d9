package com.zigral.launcher;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class CampaignFiguresTests {

	private final CampaignFigures figures = new CampaignFigures(new JsonMapper().readTree(
			"""
					[{"figure": "invited", "step": "", "text": "", "numerator": 9, "denominator": 12, "open": 0},
					{"figure": "answered", "step": "", "text": "", "numerator": 3, "denominator": 8, "open": 1},
					{"figure": "answered", "step": "message", "text": "Thanks", "numerator": 2, "denominator": 8, "open": 1}]"""));

	@Test
	void figuresOfTheWholeCampaignAreNotThoseOfItsSteps() {
		assertThat(this.figures.count("answered")).isEqualTo(3);
		assertThat(this.figures.count("accepted")).isZero();
	}

	@Test
	void figuresAreToldInWords() {
		assertThat(this.figures.lines()).containsExactly("  9 of  12 were invited", "  3 of   8 answered",
				"  2 of   8 answered after 'Thanks'");
	}

}
