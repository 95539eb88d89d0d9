package com.zigral.lincoln.profile;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.ErrorKind;
import com.zigral.agent.Outcome;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Progress;
import com.zigral.agent.Prospect;
import com.zigral.agent.StepContext;
import com.zigral.agent.description.Effect;
import com.zigral.agent.description.Parameter;
import com.zigral.agent.description.RetryClass;
import com.zigral.lincoln.LincolnSettings;
import com.zigral.lincoln.browser.ExtractedFields;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.session.LinkedInSite;

/**
 * Reads the profiles of prospects, one visit each, and a further one for each section
 * that does not show all it has.
 */
public final class ProfileCollection {

	/** The budget that a visit to a profile is taken from. */
	public static final String BUDGET = "profile_view";

	/** The action by which plans ask for it. */
	public static final Action ACTION = new Action("collect_profiles",
			"Opens the LinkedIn profile of each prospect and puts out the same prospects in full: about, all "
					+ "experience, education, skills and languages, and the e-mail address, telephone number and websites "
					+ "that their contact info shows to this account.",
			List.of(Parameter.data(Prospect.KIND, "The prospects whose profiles to read")), Set.of(Prospect.KIND),
			Effect.READ, RetryClass.IDEMPOTENT)
		.spending(BUDGET);

	/** What a profile shows only some of, before "Show all" is followed. */
	private static final List<String> SECTIONS = List.of("experience", "education", "skills", "languages");

	private final LinkedInSite linkedIn;

	private final double timeoutMillis;

	private final double patienceMillis;

	/**
	 * Create the action.
	 * @param linkedIn the site that profiles are opened on
	 * @param settings how long its pages are waited for
	 */
	public ProfileCollection(LinkedInSite linkedIn, LincolnSettings settings) {
		this.linkedIn = linkedIn;
		this.timeoutMillis = settings.timeout().toMillis();
		this.patienceMillis = settings.patienceMillis();
	}

	/**
	 * Read the profile of each prospect. Whoever the saved state is done with is not
	 * visited again.
	 * @param request the prospects
	 * @param context the step, which saves what was read and grants the profile views
	 * @return the same prospects as full as they could be read, and who could not be;
	 * when the profile views are used up, when to go on
	 * @throws LinkedInException if a page cannot be read; a profile that is gone is only
	 * reported
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public Outcome run(ActionRequest request, StepContext context) throws InterruptedException {
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
		Map<String, Object> output = Map.of(Prospect.KIND,
				prospects.stream().map((brief) -> state.fullest(brief).toData()).toList(), "not_collected",
				state.notCollected());
		return prospects.isEmpty() ? Outcome.Succeeded.empty("Nobody read: there was nobody to read of", output)
				: new Outcome.Succeeded("Read %d of %d profiles%s".formatted(state.collectedCount(), prospects.size(),
						state.unreadParts()), output, List.of());
	}

	private void collect(Prospect brief, CollectionState state, Clock clock) throws InterruptedException {
		try {
			ProfilePage page = read(brief.profileUrl());
			if (page.isOf(brief.profileUrl())) {
				state.collected(page.toProspect(brief, clock.instant()));
			}
			else {
				state.notCollected(brief.profileUrl(), Obstacle.OTHER_PROFILE.key(),
						Obstacle.OTHER_PROFILE.words(page.shown(), brief.profileUrl()) + ": nothing was read from it");
			}
		}
		catch (LinkedInException ex) {
			if (ex.kind() != ErrorKind.NOT_FOUND) {
				throw ex;
			}
			state.notCollected(brief.profileUrl(), Obstacle.GONE.key(), ex.reason());
		}
	}

	private ProfilePage read(ProfileUrl url) throws InterruptedException {
		String path = url.toUri().getRawPath() + "/";
		ProfilePage page = this.linkedIn.visit(path,
				(open) -> ProfilePage.read(open, url, this.timeoutMillis, this.patienceMillis));
		Map<String, ExtractedFields> sections = new HashMap<>();
		for (String section : SECTIONS) {
			if (page.hasMore(section)) {
				sections.put(section, this.linkedIn.visit(path + "details/" + section + "/", (open) -> ProfilePage
					.readDetails(open, url, section, this.timeoutMillis, this.patienceMillis)));
			}
		}
		return page.with(sections);
	}

}
