package com.zigral.orchestrator.planning.offline;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.orchestrator.planning.offline.word.Sheet;

/**
 * What a sentence asks to be done, each for one step of the plan.
 */
sealed interface Intent {

	/** Read people's profiles. */
	record CollectProfiles() implements Intent {
	}

	/**
	 * Write people to a sheet.
	 *
	 * @param sheet which
	 */
	record WriteToSheet(Sheet sheet) implements Intent {
	}

	/**
	 * Send people connection requests.
	 *
	 * @param note the words beside the invitation
	 * @param isBare whether it was said that there are none
	 */
	record Invite(Optional<String> note, boolean isBare) implements Intent {
	}

	/**
	 * Send people a message.
	 *
	 * @param text its words; a sentence without them is not planned
	 */
	record SendMessage(Optional<String> text) implements Intent {
	}

	/**
	 * Start a campaign.
	 *
	 * @param name what it is called, empty when nothing says so
	 * @param steps its steps, in the form of the action's parameter
	 */
	record StartCampaign(Optional<String> name, List<Map<String, Object>> steps) implements Intent {

		boolean invites() {
			return "invite".equals(this.steps.getFirst().get("kind"));
		}

	}

	/** Look whether people have answered. */
	record CheckReplies() implements Intent {
	}

	/** Withdraw the invitations that people have not accepted. */
	record WithdrawInvitations() implements Intent {
	}

	/**
	 * Create a sheet.
	 *
	 * @param sheet its name
	 */
	record CreateSheet(Sheet sheet) implements Intent {
	}

}
