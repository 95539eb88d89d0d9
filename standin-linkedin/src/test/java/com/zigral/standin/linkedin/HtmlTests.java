package com.zigral.standin.linkedin;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class HtmlTests {

	@Test
	void textsAreEscapedAndHtmlIsNot() {
		Html html = Html.of("<p title=\"{}\">{}</p>", "\"it's\" & <b>", Html.of("<i>{}</i>", "{} < 3"));
		assertThat(html.markup()).isEqualTo("<p title=\"&quot;it&#39;s&quot; &amp; &lt;b&gt;\"><i>{} &lt; 3</i></p>");
	}

	@Test
	void valueWithoutAPlaceIsADefect() {
		assertThatIllegalArgumentException().isThrownBy(() -> Html.of("<p>{}</p>", "a", "b"));
	}

}
