package com.zigral.lincoln;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Effect;
import com.zigral.agent.ErrorKind;
import com.zigral.agent.Outcome;
import com.zigral.agent.Parameter;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Progress;
import com.zigral.agent.Prospect;
import com.zigral.agent.RetryClass;
import com.zigral.agent.StepContext;

/**
 * Reads the profiles of prospects, one visit each, and a further one for each section
 * that does not show all it has.
 */
final class ProfileCollection {

	static final String BUDGET = "profile_view";

	static final Action ACTION = new Action("collect_profiles",
			"Opens the LinkedIn profile of each prospect and puts out the same prospects in full: about, all "
					+ "experience and education, and the skills and languages that the profile itself shows.",
			List.of(Parameter.data(Prospect.KIND, "The prospects whose profiles to read")), Set.of(Prospect.KIND),
			Effect.READ, RetryClass.IDEMPOTENT)
		.spending(BUDGET);

	private final LinkedIn linkedIn;

	ProfileCollection(LinkedIn linkedIn) {
		this.linkedIn = linkedIn;
	}

	Outcome run(ActionRequest request, StepContext context) throws InterruptedException {
		List<Prospect> prospects = Prospects.of(request);
		CollectionState state = CollectionState.from(context.savedState());
		for (Prospect prospect : prospects) {
			if (!state.isDone(prospect)) {
				Optional<Outcome.NotBefore> exhausted = context.spend(BUDGET);
				if (exhausted.isPresent()) {
					return exhausted.get();
				}
				collect(prospect, state, context.clock());
				context.save(new Progress(state.done(), OptionalInt.of(prospects.size()),
						"Read profile %d of %d".formatted(state.done(), prospects.size()), state.toData()));
			}
		}
		return new Outcome.Succeeded("Read %d of %d profiles".formatted(state.collectedCount(), prospects.size()),
				Map.of(Prospect.KIND, prospects.stream().map((brief) -> state.fullest(brief).toData()).toList(),
						"not_collected", state.notCollected()),
				List.of());
	}

	private void collect(Prospect brief, CollectionState state, Clock clock) throws InterruptedException {
		try {
			state.collected(read(brief, clock));
		}
		catch (Trouble ex) {
			if (ex.kind() != ErrorKind.NOT_FOUND) {
				throw ex;
			}
			state.notCollected(brief.profileUrl(), ex.message());
		}
	}

	private Prospect read(Prospect brief, Clock clock) throws InterruptedException {
		ProfileUrl url = brief.profileUrl();
		String path = url.toUri().getRawPath() + "/";
		ProfilePage page = this.linkedIn.visit(path, (open) -> ProfilePage.read(open, url));
		return page.toProspect(brief, items(page, url, path, "experience"), items(page, url, path, "education"),
				clock.instant());
	}

	private List<Map<String, String>> items(ProfilePage page, ProfileUrl url, String path, String section)
			throws InterruptedException {
		if (!page.hasMore(section)) {
			return page.found().items(section);
		}
		return this.linkedIn.visit(path + "details/" + section + "/", (open) -> ProfilePage.readDetails(open, url))
			.items(section);
	}

}
