package com.zigral.orchestrator.job.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.memory.ContextManagerClient;
import com.zigral.orchestrator.memory.MemoryUnavailableException;
import com.zigral.orchestrator.memory.Versioned;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * How jobs lie in the context manager: the checkpoint is the job without the lists of its
 * steps, whose elements are the checkpoint's items, and says under {@code lists} where
 * they belong. A checkpoint with lists in it, as earlier versions wrote it, is read as
 * well.
 */
@Component
public class JobDocuments {

	private static final String LISTS = "lists";

	/** Between a checkpoint and its items somebody may write, but not all the time. */
	private static final int ATTEMPTS = 5;

	private final ContextManagerClient memory;

	private final JsonMapper json;

	private final JobWrites writes;

	JobDocuments(ContextManagerClient memory, JsonMapper json) {
		this.memory = memory;
		this.json = json;
		this.writes = new JobWrites(memory, json);
	}

	Optional<StoredJob> read(String jobId) {
		return find(jobId, this.json).map((document) -> new StoredJob(this.json.treeToValue(document.json(), Job.class),
				document.etag(), document.lists()));
	}

	Optional<StoredJob> outline(Optional<Versioned<String>> checkpoint) {
		return checkpoint.map((stored) -> {
			JobDocument document = document("", stored, this.json);
			return new StoredJob(this.json.treeToValue(document.json(), Job.class), stored.etag(), document.lists());
		});
	}

	/**
	 * Write a job.
	 * @param job the job
	 * @param before what it replaces, empty for a new one
	 * @param entry what changes in its entry
	 * @param jobType the type of a new entry
	 * @return the stored job
	 */
	StoredJob write(Job job, Optional<StoredJob> before, @Nullable JobEntry entry, String jobType) {
		ListChanges changes = ListChanges.between(
				before.map((stored) -> ListLocation.listsOf(stored.job())).orElse(Map.of()),
				before.map(StoredJob::lists).orElse(SavedLists.NONE), ListLocation.listsOf(job));
		Optional<String> fence = before.map((stored) -> this.writes.prepare(job.jobId(), stored.fence(),
				() -> state(this.json.valueToTree(stored.job().withoutLists()), stored.lists()), changes));
		String etag = this.writes.finish(job.jobId(), fence,
				state(this.json.valueToTree(job.withoutLists()), changes.lists()), changes, entry, jobType);
		return new StoredJob(job, etag, changes.lists());
	}

	private ObjectNode state(ObjectNode job, SavedLists lists) {
		if (lists.made() > 0) {
			job.set(LISTS, this.json.valueToTree(lists));
		}
		return job;
	}

	/**
	 * Find a job as JSON.
	 * @param jobId the job's id
	 * @param reader how numbers and texts are read
	 * @return the job, empty when there is none
	 */
	public Optional<JobDocument> find(String jobId, JsonMapper reader) {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			Optional<JobDocument> document = this.memory.checkpoints()
				.find(jobId, String.class)
				.map((stored) -> document(jobId, stored, reader));
			if (document.isEmpty() || isFilled(document.get(), reader)) {
				return document;
			}
		}
		throw new MemoryUnavailableException("The job " + jobId + " changes faster than it can be read");
	}

	/**
	 * Replace a job by another text of it. All of its items are written anew.
	 * @param document what is replaced
	 * @param cleaned the new text
	 */
	public void replace(JobDocument document, ObjectNode cleaned) {
		ObjectNode state = cleaned.deepCopy();
		Map<ListLocation, List<?>> lists = takeLists(state);
		SavedLists old = new SavedLists(document.lists().made(), document.lists().lengths(), Map.of());
		ListChanges changes = ListChanges.between(Map.of(), old, lists);
		String fence = this.writes.prepare(document.jobId(), document.etag(), () -> {
			ObjectNode current = document.json().deepCopy();
			takeLists(current);
			return state(current, document.lists());
		}, changes);
		this.writes.finish(document.jobId(), Optional.of(fence), state(state, changes.lists()), changes, null, "");
	}

	private static Map<ListLocation, List<?>> takeLists(ObjectNode job) {
		Map<ListLocation, List<?>> lists = new LinkedHashMap<>();
		parts(job).forEach((part) -> part.takeLists(lists));
		return lists;
	}

	private JobDocument document(String jobId, Versioned<String> stored, JsonMapper reader) {
		ObjectNode job = (ObjectNode) reader.readTree(stored.value());
		JsonNode lists = job.path(LISTS);
		if (!lists.has("places")) {
			return new JobDocument(jobId, job, SavedLists.NONE, stored.etag());
		}
		job.remove(LISTS);
		return new JobDocument(jobId, job, this.json.treeToValue(lists, SavedLists.class), stored.etag());
	}

	private boolean isFilled(JobDocument document, JsonMapper reader) {
		Map<String, Map<String, JsonNode>> items = items(document, reader);
		Map<ListLocation, ArrayNode> lists = new HashMap<>();
		document.lists().places().forEach((place, window) -> {
			ArrayNode list = reader.createArrayNode();
			for (int key = window.from(); key < window.end(); key++) {
				Optional.ofNullable(items.getOrDefault(window.id(), Map.of()).get(String.valueOf(key)))
					.ifPresent(list::add);
			}
			if (list.size() == window.size()) {
				lists.put(ListLocation.parse(place), list);
			}
		});
		parts(document.json()).forEach((part) -> part.putLists(lists));
		return lists.size() == document.lists().places().size();
	}

	private Map<String, Map<String, JsonNode>> items(JobDocument document, JsonMapper reader) {
		Map<String, Map<String, JsonNode>> items = new HashMap<>();
		long after = 0;
		int wanted = document.lists().count();
		while (wanted > 0) {
			JsonNode page = reader.readTree(this.memory.checkpoints().items(document.jobId(), after));
			for (JsonNode item : page) {
				String id = item.path("step").stringValue();
				items.computeIfAbsent(id, (step) -> new HashMap<>())
					.put(item.path("key").stringValue(), item.path("item"));
				after = item.path("number").longValue();
				wanted -= document.lists().lengths().containsKey(id) ? 1 : 0;
			}
			if (page.isEmpty()) {
				return items;
			}
		}
		return items;
	}

	private static Stream<Part> parts(ObjectNode job) {
		return JobDocument.steps(job)
			.flatMap((step) -> Stream.of(ListLocation.STATE, ListLocation.OUTPUT)
				.filter((part) -> step.path(part).isObject())
				.map((part) -> new Part(step.at("/planned/id").asString(""), part, (ObjectNode) step.path(part))));
	}

	/**
	 * The state or the output of a step.
	 *
	 * @param step the step's id
	 * @param name {@code state} or {@code output}
	 * @param data what is in it
	 */
	private record Part(String step, String name, ObjectNode data) {

		void takeLists(Map<ListLocation, List<?>> lists) {
			this.data.properties().forEach((member) -> {
				if (member.getValue().isArray() && !member.getValue().isEmpty()) {
					lists.put(new ListLocation(this.step, this.name, member.getKey()),
							member.getValue().valueStream().toList());
				}
			});
			lists.keySet().forEach((place) -> {
				if (place.step().equals(this.step) && place.part().equals(this.name)) {
					this.data.remove(place.name());
				}
			});
		}

		void putLists(Map<ListLocation, ArrayNode> lists) {
			lists.forEach((place, list) -> {
				if (place.step().equals(this.step) && place.part().equals(this.name)) {
					this.data.set(place.name(), list);
				}
			});
		}

	}

}
