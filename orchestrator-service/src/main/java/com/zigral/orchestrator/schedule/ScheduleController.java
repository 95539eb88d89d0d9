package com.zigral.orchestrator.schedule;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.zigral.orchestrator.api.IfMatch;
import com.zigral.orchestrator.api.ProblemResponses;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@ApiResponse(responseCode = "200", description = "As it is now, with its next times", useReturnTypeSchema = true)
@ApiResponse(responseCode = "404", description = "There is no such schedule")
@ApiResponse(responseCode = "409", description = "The schedule is in no state for this, or was changed just now")
@ApiResponse(responseCode = "412", description = "The schedule is of another version than If-Match names")
@ProblemResponses
@RequiresScope(Scope.RUN)
@RestController
@Tag(name = "schedules", description = "Sentences that are carried out again and again.")
@RequestMapping("/schedules")
class ScheduleController {

	private final ScheduleLifecycle lifecycle;

	private final Schedules schedules;

	private final ScheduledTimes times;

	private final ScheduleFeed feed;

	ScheduleController(ScheduleLifecycle lifecycle, Schedules schedules, ScheduledTimes times, ScheduleFeed feed) {
		this.lifecycle = lifecycle;
		this.schedules = schedules;
		this.times = times;
		this.feed = feed;
	}

	@PostMapping
	@Operation(summary = "Make a schedule; what its jobs would send still waits for approval")
	@ApiResponse(responseCode = "201", description = "The schedule; Location is where it is shown",
			useReturnTypeSchema = true)
	ResponseEntity<ScheduleView> create(@RequestBody @Valid ScheduleBody body) {
		Schedule schedule = this.lifecycle.create(body);
		return ResponseEntity.created(URI.create("/schedules/" + schedule.id()))
			.eTag(String.valueOf(schedule.revision()))
			.body(view(schedule, null));
	}

	@RequiresScope(Scope.READ)
	@GetMapping
	@Operation(summary = "List the schedules, newest first")
	ResponseEntity<List<ScheduleView>> list(@RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int skip,
			@RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
		List<Schedule> page = this.schedules.list(skip, limit);
		Map<String, ScheduledTime> last = page.isEmpty() ? Map.of()
				: this.times.last(page.stream().map(Schedule::id).toList())
					.stream()
					.collect(Collectors.toMap(ScheduledTime::scheduleId, Function.identity()));
		return ResponseEntity.ok()
			.header("X-Total-Count", String.valueOf(this.schedules.count()))
			.body(page.stream().map((schedule) -> view(schedule, last.get(schedule.id()))).toList());
	}

	@RequiresScope(Scope.READ)
	@GetMapping("/{id}")
	@Operation(summary = "Show a schedule with its next times, what came of the last one and how many it has enrolled")
	ResponseEntity<ScheduleView> get(@PathVariable String id) {
		return view(this.lifecycle.get(id));
	}

	@PutMapping("/{id}")
	@Operation(summary = "Change a schedule; a paused one stays paused")
	ResponseEntity<ScheduleView> change(@PathVariable String id, @RequestBody @Valid ScheduleBody body,
			@Parameter(description = IfMatch.DESCRIPTION) @RequestHeader(name = HttpHeaders.IF_MATCH,
					required = false) @Nullable String ifMatch) {
		return view(this.lifecycle.change(id, body, version(ifMatch)));
	}

	@DeleteMapping("/{id}")
	@Operation(summary = "Delete a schedule; its jobs stay, and those that have not ended go on")
	@ApiResponse(responseCode = "204", description = "It is deleted")
	ResponseEntity<Void> delete(@PathVariable String id,
			@Parameter(description = IfMatch.DESCRIPTION) @RequestHeader(name = HttpHeaders.IF_MATCH,
					required = false) @Nullable String ifMatch) {
		this.lifecycle.delete(id, version(ifMatch));
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/{id}/pause")
	@Operation(summary = "Make no jobs until it is resumed")
	ResponseEntity<ScheduleView> pause(@PathVariable String id) {
		return view(this.lifecycle.pause(id));
	}

	@PostMapping("/{id}/resume")
	@Operation(summary = "Go on with the next time; those during the pause are not made up")
	ResponseEntity<ScheduleView> resume(@PathVariable String id) {
		return view(this.lifecycle.resume(id));
	}

	@RequiresScope(Scope.READ)
	@GetMapping("/{id}/times")
	@Operation(summary = "List the times of a schedule that have come, newest first, with what came of each")
	ResponseEntity<List<ScheduleView.Time>> times(@PathVariable String id,
			@RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int skip,
			@RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
		Schedule schedule = this.lifecycle.get(id);
		return ResponseEntity.ok()
			.header("X-Total-Count", String.valueOf(this.times.count(schedule.id())))
			.body(this.times.page(schedule.id(), skip, limit).stream().map(ScheduleView.Time::of).toList());
	}

	private ResponseEntity<ScheduleView> view(Schedule schedule) {
		ScheduledTime last = this.times.page(schedule.id(), 0, 1).stream().findFirst().orElse(null);
		return ResponseEntity.ok().eTag(String.valueOf(schedule.revision())).body(view(schedule, last));
	}

	private ScheduleView view(Schedule schedule, @Nullable ScheduledTime last) {
		return ScheduleView.of(schedule, this.feed.of(schedule), last);
	}

	private static Optional<Integer> version(@Nullable String ifMatch) {
		return IfMatch.version(ifMatch, "GET /schedules/{id}");
	}

}
