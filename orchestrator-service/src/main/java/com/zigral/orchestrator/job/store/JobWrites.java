package com.zigral.orchestrator.job.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.zigral.orchestrator.memory.CheckpointWrite;
import com.zigral.orchestrator.memory.CheckpointWrite.NewItem;
import com.zigral.orchestrator.memory.ContextManagerClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes jobs in calls of which each is small enough for the context manager. Items that
 * come ahead of the checkpoint that names them are seen by nobody; should the process die
 * in between, whoever makes a list of the same id forgets them.
 *
 * @param memory the context manager
 * @param json measures items
 */
record JobWrites(ContextManagerClient memory, JsonMapper json) {

	/** The context manager takes 8 MB; the state needs some of it. */
	private static final int MAX_BYTES = 4_000_000;

	/** Fewer are never measured: an item has some kilobytes. */
	private static final int FEW = 200;

	/**
	 * Write the items for which the last call has no room.
	 * @param jobId the job's id
	 * @param fence the version of its checkpoint
	 * @param current its checkpoint as it is
	 * @param changes what has to be written
	 * @return the version of its checkpoint then
	 */
	String prepare(String jobId, String fence, Supplier<ObjectNode> current, ListChanges changes) {
		List<List<NewItem>> parts = parts(changes.items());
		String version = fence;
		List<String> forget = changes.newLists();
		for (List<NewItem> part : parts.subList(0, parts.size() - 1)) {
			version = this.memory.checkpoints()
				.save(jobId, new CheckpointWrite(current.get(), null, null, forget, part), Optional.of(version));
			forget = List.of();
		}
		return version;
	}

	/**
	 * Write the rest.
	 * @param jobId the job's id
	 * @param fence the version of its checkpoint, empty when it has none
	 * @param state its checkpoint from now on
	 * @param changes what has to be written
	 * @param entry what changes in its entry
	 * @param jobType the type of a new entry
	 * @return the version of its checkpoint then
	 */
	String finish(String jobId, Optional<String> fence, ObjectNode state, ListChanges changes, @Nullable JobEntry entry,
			String jobType) {
		List<List<NewItem>> parts = parts(changes.items());
		boolean whole = fence.isEmpty() || parts.size() == 1;
		List<String> forget = Stream
			.concat(changes.forgotten().stream(), whole ? changes.newLists().stream() : Stream.<String>empty())
			.toList();
		return this.memory.checkpoints()
			.save(jobId, new CheckpointWrite(state, entry, fence.isEmpty() ? jobType : null, forget,
					whole ? changes.items() : parts.getLast()), fence);
	}

	private List<List<NewItem>> parts(List<NewItem> items) {
		if (items.size() < FEW) {
			return List.of(items);
		}
		List<List<NewItem>> parts = new ArrayList<>();
		int from = 0;
		int bytes = 0;
		for (int i = 0; i < items.size(); i++) {
			bytes += this.json.writeValueAsBytes(items.get(i)).length;
			if (bytes > MAX_BYTES) {
				parts.add(items.subList(from, i + 1));
				from = i + 1;
				bytes = 0;
			}
		}
		parts.add(items.subList(from, items.size()));
		return parts;
	}

}
