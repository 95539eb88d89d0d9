package com.zigral.standin.linkedin;

import java.util.List;

import j2html.TagCreator;
import j2html.tags.DomContent;

/**
 * A piece of HTML that is safe to send: whatever text was put into it has been escaped.
 *
 * @param markup the HTML
 */
record Html(String markup) {

	static final Html EMPTY = new Html("");

	/**
	 * Fill in a template.
	 * @param template HTML with a {@code {}} for each value
	 * @param values the values; all that is not {@link Html} itself is escaped
	 * @return the filled template
	 */
	static Html of(String template, Object... values) {
		StringBuilder html = new StringBuilder();
		int from = 0;
		for (Object value : values) {
			int at = template.indexOf("{}", from);
			if (at < 0) {
				throw new IllegalArgumentException("More values than places in: " + template);
			}
			html.append(template, from, at).append((value instanceof Html safe) ? safe.markup() : escaped(value));
			from = at + 2;
		}
		return new Html(html.append(template, from, template.length()).toString());
	}

	static Html of(DomContent content) {
		return new Html(content.render());
	}

	DomContent content() {
		return TagCreator.rawHtml(this.markup);
	}

	static Html all(List<Html> pieces) {
		return new Html(String.join("\n", pieces.stream().map(Html::markup).toList()));
	}

	private static String escaped(Object value) {
		return value.toString()
			.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;")
			.replace("'", "&#39;");
	}

}
