package com.zigral.contextmanager.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.zigral.service.problem.FieldProblem;
import com.zigral.service.problem.InvalidInputException;
import com.zigral.service.problem.JsonText;
import com.zigral.service.problem.Limits;
import com.zigral.service.problem.ProblemException;
import com.zigral.service.problem.UnreadableBodyException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Reads request bodies without turning documents into objects: it walks over their
 * tokens, so that what is kept is valid, and cuts them out of the text.
 */
@Component
public class DocumentReader {

	private final Limits limits;

	private final JsonFactory bare;

	private final JsonFactory wrapped;

	DocumentReader(Limits limits) {
		this.limits = limits;
		this.bare = factory(limits.nesting());
		this.wrapped = factory(limits.nesting() + 1);
	}

	private static JsonFactory factory(int nesting) {
		return JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(nesting).build())
			.build();
	}

	/**
	 * Read a body that is a document.
	 * @param body the body
	 * @return the document
	 * @throws UnreadableBodyException if it is not JSON
	 * @throws ProblemException with 400 if it is blank or continues after its end
	 * @throws InvalidInputException if it is no object or holds what cannot be stored
	 */
	public Document document(byte[] body) {
		String text = JsonText.decode(body);
		try (JsonParser parser = this.bare.createParser(ObjectReadContext.empty(), text)) {
			JsonToken token = parser.nextToken();
			parser.skipChildren();
			requireEnd(parser);
			requireObject(token);
		}
		catch (JacksonException ex) {
			throw new UnreadableBodyException(ex, this.limits);
		}
		JsonText.refuseUnstorable(text);
		return new Document(text.strip());
	}

	/**
	 * Read a body that is an object with a few members of interest; it may have others,
	 * which are only checked for being JSON.
	 * @param body the body
	 * @param texts the names of the members that are texts
	 * @param documents the names of the members that are documents
	 * @return the members
	 * @throws UnreadableBodyException if the body is not JSON
	 * @throws ProblemException with 400 if it is blank or continues after its end
	 * @throws InvalidInputException if it is no object or holds what cannot be stored
	 */
	public Members members(byte[] body, Set<String> texts, Set<String> documents) {
		return members(body, texts, documents, Set.of());
	}

	/**
	 * Read a body that is an object with a few members of interest, some of them lists.
	 * @param body the body
	 * @param texts the names of the members that are texts
	 * @param documents the names of the members that are documents
	 * @param lists the names of the members that are lists, given out as documents
	 * @return the members
	 * @throws UnreadableBodyException if the body is not JSON
	 * @throws ProblemException with 400 if it is blank or continues after its end
	 * @throws InvalidInputException if it is no object or holds what cannot be stored
	 */
	public Members members(byte[] body, Set<String> texts, Set<String> documents, Set<String> lists) {
		String text = JsonText.decode(body);
		Members members;
		try (JsonParser parser = this.wrapped.createParser(ObjectReadContext.empty(), text)) {
			JsonToken token = parser.nextToken();
			if (token != JsonToken.START_OBJECT) {
				parser.skipChildren();
				requireEnd(parser);
			}
			requireObject(token);
			members = new Walk(parser, text, texts, documents, lists).members();
			requireEnd(parser);
		}
		catch (JacksonException ex) {
			throw new UnreadableBodyException(ex, this.limits);
		}
		JsonText.refuseUnstorable(text);
		return members;
	}

	/**
	 * Read the objects in a list.
	 * @param list a list that {@link #members} has read
	 * @param texts the names of those of their members that are texts
	 * @return the members of each; of an element that is no object, only the complaint
	 */
	public List<Members> elements(Document list, Set<String> texts) {
		List<Members> elements = new ArrayList<>();
		try (JsonParser parser = this.wrapped.createParser(ObjectReadContext.empty(), list.json())) {
			parser.nextToken();
			for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
				if (token == JsonToken.START_OBJECT) {
					elements.add(new Walk(parser, list.json(), texts, Set.of(), Set.of()).members());
				}
				else {
					parser.skipChildren();
					elements.add(new Members(Map.of(), Map.of(), Set.of(),
							List.of(new FieldProblem("", "must be a JSON object"))));
				}
			}
		}
		return elements;
	}

	/**
	 * Whether a body is an object that has no other members than some.
	 * @param body the body
	 * @param names the names of these members
	 * @return whether it is; one that cannot be read is not
	 */
	public boolean hasOnly(byte[] body, Set<String> names) {
		try (JsonParser parser = this.wrapped.createParser(ObjectReadContext.empty(), JsonText.decode(body))) {
			boolean only = parser.nextToken() == JsonToken.START_OBJECT;
			for (String name = only ? parser.nextName() : null; only && name != null; name = parser.nextName()) {
				only = names.contains(name);
				parser.nextToken();
				parser.skipChildren();
			}
			return only;
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	private static void requireObject(@Nullable JsonToken token) {
		if (token == null) {
			throw new ProblemException(HttpStatus.BAD_REQUEST, "The body is blank: send a JSON object.");
		}
		if (token != JsonToken.START_OBJECT) {
			throw new InvalidInputException("body", "must be a JSON object");
		}
	}

	private static void requireEnd(JsonParser parser) {
		if (parser.nextToken() != null) {
			throw new ProblemException(HttpStatus.BAD_REQUEST,
					"The body is not valid JSON: something follows the end of the document.");
		}
	}

	private record Walk(JsonParser parser, String text, Set<String> texts, Set<String> documents, Set<String> lists) {

		Members members() {
			Map<String, String> foundTexts = new HashMap<>();
			Map<String, Document> foundDocuments = new HashMap<>();
			List<FieldProblem> problems = new ArrayList<>();
			Set<String> seen = new HashSet<>();
			for (String name = this.parser.nextName(); name != null; name = this.parser.nextName()) {
				JsonToken token = this.parser.nextToken();
				String wanted = wanted(name);
				if (!seen.add(name) && !wanted.isEmpty()) {
					problems.add(new FieldProblem(name, "is given twice"));
				}
				if (this.texts.contains(name) && token == JsonToken.VALUE_STRING) {
					foundTexts.put(name, this.parser.getString());
				}
				else if ((this.documents.contains(name) && token == JsonToken.START_OBJECT)
						|| (this.lists.contains(name) && token == JsonToken.START_ARRAY)) {
					foundDocuments.put(name, cutOut());
				}
				else if (!wanted.isEmpty() && token != JsonToken.VALUE_NULL) {
					problems.add(new FieldProblem(name, "must be " + wanted));
				}
				this.parser.skipChildren();
			}
			return new Members(foundTexts, foundDocuments, seen, problems);
		}

		private String wanted(String name) {
			if (this.texts.contains(name)) {
				return "a text";
			}
			if (this.documents.contains(name)) {
				return "a JSON object";
			}
			return this.lists.contains(name) ? "a list" : "";
		}

		private Document cutOut() {
			int start = (int) this.parser.currentTokenLocation().getCharOffset();
			this.parser.skipChildren();
			int end = (int) this.parser.currentTokenLocation().getCharOffset() + 1;
			return new Document(this.text.substring(start, end));
		}

	}

}
