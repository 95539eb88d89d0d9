package com.zigral.lincoln.doctor;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.zigral.agent.ProfileUrl;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Makes a copy of a saved page that shows nobody: the same elements, with invented words,
 * names, numbers and ids in place of the real ones, each always by the same, and without
 * pictures and scripts.
 */
public final class Anonymiser {

	private static final String GONE = "script, noscript, link, meta, base, code, object, embed, source, track, video > *,"
			+ " audio > *, canvas, svg *:not(use), param, [data-zigral-gone]";

	/** Where an attribute may say what a control does. */
	private static final Set<String> LABELS = Set.of("aria-label", "alt", "title", "placeholder", "aria-placeholder",
			"aria-description", "aria-roledescription", "aria-valuetext", "data-placeholder", "label");

	/** Attributes whose values are the same on everybody's page. */
	private static final Pattern OF_SITE = Pattern.compile("class|role|type|dir|lang|hidden|tabindex|rel|autocomplete"
			+ "|contenteditable|disabled|checked|selected|open|inert|maxlength|minlength|rows|cols|colspan|rowspan|slot"
			+ "|shadowroot\\w*|method|target|name|width|height|aria-(?!label$|label?ledby|describedby|controls|owns"
			+ "|activedescendant|details|flowto|errormessage).*|data-(testid|view-name|sdui-.*|component-type"
			+ "|display-contents|test-.*|x-.*|x--.*|anonymize|rehydrated|strictmode)");

	private static final Pattern ADDRESSES = Pattern
		.compile("href|xlink:href|action|cite|data-url|data-href|formaction");

	/** Attributes that readers have no use for. */
	private static final Pattern DROPPED = Pattern.compile("on.*|src|srcset|srcdoc|poster|background|data-src.*"
			+ "|data-delayed-url|data-ghost-.*|nonce|integrity|sizes|ping|d|data|content|style.*-url|data-(?!.*id$)\\S*json.*");

	private static final String PROFILE = "a[href~=/in/[^/?#]+/?([?#]|$)]";

	/** Longer ones hold data of the page's scripts. */
	private static final int LONGEST_KEY = 600;

	private static final Pattern SLUG = Pattern.compile("/in/[^/?#\"&\\s]+|vanityName=[^&#\"\\s]+");

	private final SavedPage page;

	private final Document document;

	private final AnonymousText texts;

	private final AnonymousKeys keys;

	private final SavedPlace place;

	private Anonymiser(SavedPage page, Optional<URI> at) {
		this.page = page;
		this.document = page.document();
		this.place = SavedPlace.of(page, this.document, at);
		Vocabulary vocabulary = Vocabulary.read();
		Set<String> original = AnonymousText.TOKEN.matcher(page.html())
			.results()
			.map((token) -> token.group().toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
		InventedWords invented = new InventedWords((word) -> original.contains(word) || vocabulary.has(word));
		this.texts = new AnonymousText(vocabulary, invented, names(this.document));
		this.keys = new AnonymousKeys(vocabulary, invented, slugs(page.html() + " " + this.place.address()));
	}

	/**
	 * Make the copy of a page.
	 * @param page the page
	 * @param at where it was, when the person knows it better than the page
	 * @return the copy's HTML
	 */
	public static String anonymise(SavedPage page, Optional<URI> at) {
		return new Anonymiser(page, at).copy();
	}

	private String copy() {
		String title = this.texts.label(this.document.title());
		String styles = styles();
		this.document.select(GONE).remove();
		this.document.select("style, title").remove();
		for (Node node : nodes()) {
			change(node);
		}
		head(title, styles);
		this.document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
		String html = this.document.outerHtml();
		return (this.place.kind() == SavedPageKind.UNKNOWN) ? html : note() + html;
	}

	private String note() {
		String address = this.keys.address(this.place.address().toString());
		return "<!-- saved from url=(%04d)%s -->%n".formatted(address.length(), address);
	}

	private void head(String title, String styles) {
		this.document.head().appendElement("meta").attr("charset", "utf-8");
		this.document.head().appendElement("title").text(title);
		if (!styles.isBlank()) {
			this.document.head().appendElement("style").appendChild(new DataNode(styles));
		}
	}

	private String styles() {
		List<String> sheets = new ArrayList<>(this.document.select("style").stream().map(Element::data).toList());
		this.page.styles().values().forEach((sheet) -> sheets.add(new String(sheet, StandardCharsets.UTF_8)));
		return sheets.stream()
			.map((sheet) -> DisplayRules.of(sheet, this.document))
			.filter((rules) -> !rules.isBlank())
			.collect(Collectors.joining("\n"));
	}

	private List<Node> nodes() {
		List<Node> nodes = new ArrayList<>();
		this.document.traverse((node, depth) -> nodes.add(node));
		return nodes;
	}

	private void change(Node node) {
		switch (node) {
			case Comment comment -> comment.remove();
			case DataNode data -> data.setWholeData("");
			case TextNode text -> text.text(text(text));
			case Element element ->
				List.copyOf(element.attributes().asList()).forEach((attribute) -> change(element, attribute));
			default -> {
				// The document type and the document itself.
			}
		}
	}

	private String text(TextNode node) {
		Element parent = node.parent();
		if (parent == null) {
			return node.getWholeText();
		}
		if (parent.closest("button, [role=button], .visually-hidden, .a11y-text, [aria-label]:not(:has(p))") != null) {
			return this.texts.label(node.getWholeText());
		}
		Element line = parent.closest("p, li, h1, h2, h3, dd, div");
		return this.texts.shown(node.getWholeText(), (line != null) ? line.text() : node.getWholeText());
	}

	private void change(Element element, Attribute attribute) {
		String name = attribute.getKey().toLowerCase(Locale.ROOT);
		String value = attribute.getValue();
		if (name.equals("style")) {
			set(element, attribute, DisplayRules.declarations(value));
		}
		else if (DROPPED.matcher(name).matches() || value.startsWith("data:")
				|| (name.startsWith("data-") && value.matches("(?s)\\s*[\\[{].*"))) {
			element.removeAttr(attribute.getKey());
		}
		else if (!value.isEmpty()) {
			set(element, attribute, changed(element, name, value));
		}
	}

	private String changed(Element element, String name, String value) {
		if (LABELS.contains(name)) {
			return this.texts.label(value);
		}
		if (name.equals("value")) {
			boolean isTyped = element.tagName().equals("input") && !element.attr("type").matches("checkbox|radio");
			return isTyped ? this.texts.shown(value, value) : this.keys.key(value);
		}
		if (ADDRESSES.matcher(name).matches()) {
			return this.keys.address(value);
		}
		if (OF_SITE.matcher(name).matches()) {
			boolean isList = name.equals("class") || name.equals("rel") || !value.contains(" ");
			return isList ? this.keys.value(value) : this.texts.label(value);
		}
		return (value.length() > LONGEST_KEY) ? "" : this.keys.key(value);
	}

	private static void set(Element element, Attribute attribute, String value) {
		if (value.isEmpty() && !attribute.getValue().isEmpty()) {
			element.removeAttr(attribute.getKey());
		}
		else {
			element.attr(attribute.getKey(), value);
		}
	}

	// Whoever is named by a picture, a heading or a link of their own.
	private static Set<String> names(Document page) {
		Set<String> names = new HashSet<>(page.select(PROFILE + " img[alt], [role=listitem] img[alt]").eachAttr("alt"));
		page.select("h1, [componentkey$=Topcard] h2, [data-view-name=profile-top-card] h2, [data-anonymize], " + PROFILE
				+ ", " + PROFILE + " span, " + PROFILE + " p")
			.stream()
			.map(Element::ownText)
			.forEach(names::add);
		Matcher title = Pattern.compile("^(?:\\(\\d+\\+?\\)\\s*)?([^|]+)\\s\\|").matcher(page.title());
		if (title.find()) {
			names.add(title.group(1).strip());
		}
		names.removeIf((name) -> name.isBlank() || name.contains(":") || name.matches(".*\\d.*"));
		return names;
	}

	private static Set<String> slugs(String html) {
		return SLUG.matcher(html)
			.results()
			.map(MatchResult::group)
			.map((text) -> text.startsWith("/in/") ? text : "/in/" + text.substring(text.indexOf('=') + 1))
			.flatMap((text) -> ProfileUrl.from(text).stream())
			.map(ProfileUrl::publicIdentifier)
			.collect(Collectors.toSet());
	}

}
