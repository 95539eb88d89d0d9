package com.zigral.lincoln.outreach;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.zigral.agent.DeliveryCheck;
import com.zigral.agent.ErrorKind;
import com.zigral.agent.Outreach;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.StepContext;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.profile.Obstacle;
import com.zigral.lincoln.profile.Relationship;
import com.zigral.lincoln.session.LinkedInSite;

/**
 * Invites members to connect. Nothing is clicked that might send before {@link #send}:
 * some profiles invite without asking.
 */
final class InvitationSender extends ProfileOutreachSender {

	/** The week's limit rolls; a day later there may be room again. */
	private static final Duration LIMIT_REACHED = Duration.ofDays(1);

	/**
	 * What a dialog said that need not be about the invitation, until it is seen what it
	 * meant.
	 */
	private Optional<Dialog> notice = Optional.empty();

	InvitationSender(LinkedInSite linkedIn, StepContext context) {
		super(linkedIn, context);
	}

	@Override
	public Optional<String> prepare(Outreach outreach) throws InterruptedException {
		Optional<String> unfilled = unfilled(outreach);
		return unfilled.isPresent() ? unfilled : onProfile(outreach, () -> Optional.of(refuse(outreach, Obstacle.GONE)),
				(page, relationship) -> obstacle(page, relationship, outreach));
	}

	private Optional<String> obstacle(Page page, Relationship relationship, Outreach outreach) {
		Optional<String> otherwise = otherwise(page, relationship, outreach);
		if (otherwise.isPresent()) {
			return otherwise;
		}
		if (relationship.isConnected()) {
			return Optional.of(refuse(outreach, Obstacle.ALREADY_CONNECTED));
		}
		if (relationship.isPending()) {
			return Optional.of(refuse(outreach, Obstacle.PENDING));
		}
		if (relationship.isUnknown()) {
			return Optional.of(refuse(outreach, Obstacle.UNKNOWN_DEGREE));
		}
		return connect(page, outreach.recipient()).isPresent() ? Optional.empty()
				: Optional.of(refuse(outreach, Obstacle.FOLLOW_ONLY));
	}

	private Optional<ElementHandle> connect(Page page, ProfileUrl member) {
		Optional<ElementHandle> connect = Relationship.control(page, "connect", member);
		if (connect.isPresent()) {
			return connect;
		}
		Relationship.control(page, "more", member).ifPresent((more) -> {
			more.click();
			linkedIn().await(page, () -> Relationship.control(page, "connect", member).isPresent());
		});
		return Relationship.control(page, "connect", member);
	}

	@Override
	public DeliveryCheck send(Outreach outreach) throws InterruptedException {
		this.notice = Optional.empty();
		Optional<String> refusal = linkedIn().here((page) -> invite(page, outreach));
		if (refusal.isPresent()) {
			return new DeliveryCheck.NotSeen(refusal.get());
		}
		// The site may take a moment to show what it took.
		DeliveryCheck check = (look(outreach) instanceof DeliveryCheck.Seen seen) ? seen : look(outreach);
		return (check instanceof DeliveryCheck.Seen) ? check
				: this.notice.map((dialog) -> meaning(dialog, outreach)).orElse(check);
	}

	// The invitation did not go out, and a dialog has said something.
	private DeliveryCheck meaning(Dialog dialog, Outreach outreach) {
		if (dialog.kind() == Dialog.Kind.UPSELL && !outreach.text().isEmpty()) {
			return new DeliveryCheck.NotSeen(refuse(outreach, Obstacle.NO_NOTES_LEFT));
		}
		throw limit(
				"LinkedIn answered the invitation to %s with a notice that Lincoln does not know: '%s'. No more invitations for now"
					.formatted(outreach.name(), quoted(dialog.text())));
	}

	private Optional<String> invite(Page page, Outreach outreach) {
		Relationship relationship = Relationship.read(page, outreach.recipient());
		Optional<String> obstacle = obstacle(page, relationship, outreach);
		if (obstacle.isPresent()) {
			return obstacle;
		}
		Optional<ElementHandle> connect = connect(page, outreach.recipient());
		linkedIn().requireOnSite(page);
		connect.ifPresent(ElementHandle::click);
		linkedIn().await(page, () -> Dialog.on(page).isPresent());
		return Dialog.on(page).flatMap((dialog) -> answer(page, dialog, outreach));
	}

	private Optional<String> answer(Page page, Dialog dialog, Outreach outreach) {
		return switch (dialog.kind()) {
			case QUESTION -> {
				requireNamed(dialog, outreach);
				yield outreach.text().isEmpty() ? confirm(page, outreach) : openNote(page, outreach);
			}
			case NOTE -> {
				requireNamed(dialog, outreach);
				yield writeNote(page, dialog, outreach);
			}
			case LIMIT, EMAIL, UPSELL, NOTICE -> refusal(dialog, outreach);
		};
	}

	private Optional<String> openNote(Page page, Outreach outreach) {
		Dialog.chooseAlternative(page);
		linkedIn().await(page,
				() -> Dialog.on(page).map((dialog) -> dialog.kind() != Dialog.Kind.QUESTION).orElse(Boolean.FALSE));
		Dialog dialog = Dialog.on(page)
			.orElseThrow(() -> new LinkedInException(ErrorKind.PAGE_CHANGED,
					"The dialog for the note to %s did not open".formatted(outreach.name())));
		return (dialog.kind() == Dialog.Kind.NOTE) ? writeNote(page, dialog, outreach) : refusal(dialog, outreach);
	}

	private Optional<String> writeNote(Page page, Dialog dialog, Outreach outreach) {
		if (outreach.text().length() > dialog.longest()) {
			return Optional.of(refuse(outreach, Obstacle.TOO_LONG, outreach.text().length(), dialog.longest()));
		}
		if (!outreach.text().isEmpty()) {
			if (dialog.remaining().equals(OptionalInt.of(0))) {
				return Optional.of(refuse(outreach, Obstacle.NO_NOTES_LEFT));
			}
			linkedIn().requireOnSite(page);
			Dialog.write(page, outreach.text());
			requireWritten(Dialog.on(page).map(Dialog::note).orElse(""), outreach);
		}
		return confirm(page, outreach);
	}

	private static void requireWritten(String written, Outreach outreach) {
		if (!written.equals(outreach.text())) {
			throw new LinkedInException(ErrorKind.PAGE_CHANGED,
					"The note to %s reads '%s' in LinkedIn's dialog, which is not what was approved"
						.formatted(outreach.name(), written));
		}
	}

	private Optional<String> confirm(Page page, Outreach outreach) {
		if (!Dialog.on(page).map(Dialog::enabled).orElse(Boolean.FALSE)) {
			return Optional.of(refuse(outreach, Obstacle.NOT_TAKEN, "its dialog cannot be confirmed"));
		}
		linkedIn().requireOnSite(page);
		Dialog.confirm(page);
		linkedIn().await(page, () -> Dialog.on(page).map(InvitationSender::isVerdict).orElse(Boolean.TRUE));
		return Dialog.on(page).filter(InvitationSender::isVerdict).flatMap((verdict) -> verdict(verdict, outreach));
	}

	private static boolean isVerdict(Dialog dialog) {
		return switch (dialog.kind()) {
			case LIMIT, NOTICE, UPSELL -> true;
			case EMAIL, NOTE, QUESTION -> false;
		};
	}

	// Something is sold after an invitation that was taken as well as instead of one.
	private Optional<String> verdict(Dialog dialog, Outreach outreach) {
		if (dialog.kind() == Dialog.Kind.UPSELL) {
			this.notice = Optional.of(dialog);
			return Optional.empty();
		}
		return refusal(dialog, outreach);
	}

	private Optional<String> refusal(Dialog dialog, Outreach outreach) {
		return switch (dialog.kind()) {
			case LIMIT -> throw limit("LinkedIn takes no more invitations this week");
			case EMAIL -> Optional.of(refuse(outreach, Obstacle.EMAIL_REQUIRED));
			case UPSELL -> outreach.text().isEmpty() ? noticed(dialog, outreach)
					: Optional.of(refuse(outreach, Obstacle.NO_NOTES_LEFT));
			case NOTE, QUESTION, NOTICE -> noticed(dialog, outreach);
		};
	}

	// A notice about this person concerns nobody else. One that names nobody may be the
	// week's limit in unknown words, or good news: what the site shows afterwards
	// decides.
	private Optional<String> noticed(Dialog dialog, Outreach outreach) {
		if (dialog.names(outreach.name())) {
			return Optional.of(refuse(outreach, Obstacle.NOT_TAKEN, "it says '" + quoted(dialog.text()) + "'"));
		}
		this.notice = Optional.of(dialog);
		return Optional.empty();
	}

	private static LinkedInException limit(String message) {
		return new LinkedInException(ErrorKind.LIMIT_REACHED, message).after(Optional.of(LIMIT_REACHED));
	}

	private static void requireNamed(Dialog dialog, Outreach outreach) {
		if (!dialog.names(outreach.name())) {
			throw new LinkedInException(ErrorKind.PAGE_CHANGED,
					"The dialog that opened on the profile of %s does not name them, so nobody was invited; it says '%s'"
						.formatted(outreach.name(), quoted(dialog.text())));
		}
	}

	@Override
	public DeliveryCheck look(Outreach outreach) throws InterruptedException {
		DeliveryCheck onProfile = onProfile(outreach, () -> new DeliveryCheck.Unclear(Obstacle.GONE.words()),
				(page, relationship) -> look(page, relationship, outreach));
		return (onProfile instanceof DeliveryCheck.Seen) ? onProfile
				: linkedIn().visit(SentInvitations.PATH, (page) -> inList(page, outreach).orElse(onProfile));
	}

	private DeliveryCheck look(Page page, Relationship relationship, Outreach outreach) {
		if (!ProfileUrl.from(page.url()).equals(Optional.of(outreach.recipient()))) {
			return new DeliveryCheck.Unclear(Obstacle.OTHER_PROFILE.words(page.url(), outreach.recipient()));
		}
		if (relationship.isPending()) {
			return seen(page, outreach, "The profile shows the invitation as pending");
		}
		if (relationship.isConnected()) {
			return seen(page, outreach, "They are connected by now");
		}
		return connect(page, outreach.recipient()).isPresent()
				? new DeliveryCheck.NotSeen("LinkedIn still offers to connect with " + outreach.name())
				: new DeliveryCheck.Unclear("The profile shows neither a pending invitation nor Connect");
	}

	private Optional<DeliveryCheck> inList(Page page, Outreach outreach) {
		return switch (SentInvitations.find(page, outreach.recipient(), linkedIn().settings())) {
			case LISTED -> Optional.of(seen(page, outreach, "The list of sent invitations has it"));
			case NOT_LISTED, UNKNOWN -> Optional.empty();
		};
	}

}
