package com.zigral.orchestrator.candidate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.store.Jobs;
import com.zigral.orchestrator.job.store.StoredJob;
import com.zigral.orchestrator.list.OpenRow;
import com.zigral.orchestrator.list.OpenRows;
import com.zigral.orchestrator.suppression.Tombstones;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The candidates for rows, out of the jobs that have looked for them.
 */
@Component
class Candidates {

	private final OpenRows rows;

	private final Jobs jobs;

	private final Tombstones tombstones;

	Candidates(OpenRows rows, Jobs jobs, Tombstones tombstones) {
		this.rows = rows;
		this.jobs = jobs;
		this.tombstones = tombstones;
	}

	/**
	 * Who may stand in a row.
	 * @param listId the list
	 * @param number the row
	 * @return the candidates, and how far the search for them is
	 */
	CandidatesView find(String listId, int number) {
		OpenRow row = this.rows.get(listId, number);
		if (row.profile().isPresent()) {
			return view(row, "resolved", null);
		}
		Optional<Job> job = row.jobId().flatMap(this.jobs::find).map(StoredJob::job);
		Optional<Map<?, ?>> found = job.flatMap((known) -> found(known, number));
		if (found.isPresent()) {
			return view(row, job.get(), found.get());
		}
		return view(row, job.filter((known) -> known.status().active()).isPresent() ? "searching" : "not_searched",
				job.orElse(null));
	}

	// While the job is at it, what it has found so far stands in its state.
	private static Optional<Map<?, ?>> found(Job job, int row) {
		return job.steps()
			.stream()
			.flatMap((step) -> Stream.of(step.output(), step.state()))
			.flatMap((data) -> (data.get("candidates") instanceof List<?> entries) ? entries.stream() : Stream.empty())
			.<Map<?, ?>>mapMulti((entry, next) -> {
				if (entry instanceof Map<?, ?> known && Integer.valueOf(row).equals(number(known, "row"))) {
					next.accept(known);
				}
			})
			.findFirst();
	}

	private static @Nullable Integer number(Map<?, ?> data, String name) {
		return (data.get(name) instanceof Number number) ? Integer.valueOf(number.intValue()) : null;
	}

	private CandidatesView view(OpenRow row, Job job, Map<?, ?> found) {
		List<Prospect> prospects = prospects(found);
		Set<ProfileUrl> erased = this.tombstones.among(prospects.stream().map(Prospect::profileUrl).toList());
		List<Candidate> candidates = prospects.stream()
			.filter((prospect) -> !erased.contains(prospect.profileUrl()))
			.map((prospect) -> Candidate.of(row, prospect, Boolean.TRUE.equals(found.get("by_name_alone"))))
			.sorted(Candidate.BEST_FIRST)
			.toList();
		return new CandidatesView(row.row(), row.text("full_name"), candidates.isEmpty() ? "nobody" : "found", null,
				job.jobId(), job.status().key(), String.valueOf(found.get("keywords")), number(found, "total"),
				number(found, "hidden"), candidates);
	}

	@SuppressWarnings("unchecked")
	private static List<Prospect> prospects(Map<?, ?> found) {
		return (found.get(Prospect.KIND) instanceof List<?> entries)
				? entries.stream().map((entry) -> Prospect.from((Map<String, Object>) entry)).toList() : List.of();
	}

	private static CandidatesView view(OpenRow row, String status, @Nullable Job job) {
		ProfileUrl profile = row.profile().orElse(null);
		return new CandidatesView(row.row(), row.text("full_name"), status,
				(profile != null) ? profile.toString() : null, (job != null) ? job.jobId() : null,
				(job != null) ? job.status().key() : null, null, null, null, List.of());
	}

}
