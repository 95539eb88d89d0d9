package com.zigral.standin.linkedin;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import com.zigral.standin.linkedin.markup.Ledger;
import com.zigral.standin.linkedin.markup.Request;
import com.zigral.standin.linkedin.markup.Response;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Network;
import com.zigral.standin.linkedin.member.Reach;
import com.zigral.standin.linkedin.member.Subscription;
import tools.jackson.databind.json.JsonMapper;

/**
 * The calls under {@code /_sandbox} by which somebody outside this process reads the
 * ledger ({@code GET /_sandbox/ledger}) and turns the switches
 * ({@code POST /_sandbox/faults}, one form field a switch).
 */
final class Admin {

	private final JsonMapper json = new JsonMapper();

	private final Ledger ledger;

	private final FaultControls faults;

	private final Detours detours;

	private final Network network;

	private final MessagingControls messaging;

	private final Subscription subscription;

	private final ListControls lists;

	private final LongConsumer liven;

	Admin(Ledger ledger, FaultControls faults, Detours detours, Network network, MessagingControls messaging,
			Subscription subscription, ListControls lists, LongConsumer liven) {
		this.lists = lists;
		this.liven = liven;
		this.messaging = messaging;
		this.detours = detours;
		this.subscription = subscription;
		this.ledger = ledger;
		this.network = network;
		this.faults = faults;
	}

	Optional<Response> answer(Request request) {
		return switch (request.path()) {
			case "/_sandbox/ledger" -> Optional.of(ledger());
			case "/_sandbox/faults" -> Optional.of(turn(request.form()));
			default -> Optional.empty();
		};
	}

	private Response ledger() {
		return Response.json(200, this.json.writeValueAsString(this.ledger.toData()));
	}

	private Response turn(Map<String, String> switches) {
		try {
			switches.forEach(this::turn);
			return Response.json(200, this.json.writeValueAsString(Map.of("turned", switches.keySet())));
		}
		catch (IllegalArgumentException ex) {
			return Response.json(400, this.json.writeValueAsString(Map.of("detail", String.valueOf(ex.getMessage()))));
		}
	}

	private void turn(String name, String value) {
		switch (name) {
			case "expire_sessions" -> this.faults.expireSessions();
			case "checkpoint" -> this.faults.checkpoint(Boolean.parseBoolean(value));
			case "pin" -> this.faults.pin(Boolean.parseBoolean(value));
			case "restrict" -> this.faults.restrict(Boolean.parseBoolean(value));
			case "captcha" -> this.faults.captcha(Boolean.parseBoolean(value));
			case "older_login" -> this.faults.olderLogin(Boolean.parseBoolean(value));
			case "lead_away_after_login" -> this.detours.afterLogin(value);
			case "lead_away" -> pair(value, this.detours::onPage);
			case "expire_after" -> this.faults.expireAfter(Integer.parseInt(value));
			case "without_names" -> this.faults.withoutNames(Boolean.parseBoolean(value));
			case "delay_millis" -> this.faults.delay(Duration.ofMillis(Integer.parseInt(value)));
			case "refuse_with" -> this.faults.refuse(Integer.parseInt(value), 1);
			case "retry_after" -> this.faults.retryAfter(value);
			case "language" -> this.faults.speak(Locale.forLanguageTag(value));
			case "markup" -> markup(value, this.faults::show, this.faults::mixed);
			case "sales_markup" -> markup(value, this.faults::showSales, this.faults::mixedSales);
			case "remove" -> this.faults.remove(value);
			case "redirect" -> pair(value, this.faults::redirect);
			case "confuse" -> pair(value, this.network.dialogs()::confuse);
			case "reach" -> pair(value,
					(slug, reach) -> this.network.dialogs().reach(slug, Reach.valueOf(reach.toUpperCase(Locale.ROOT))));
			case "ask_for_note_at_once" -> this.network.dialogs().askForNoteAtOnce(value);
			case "leave_draft" -> pair(value, this.messaging::leaveDraft);
			case "make_group" -> pair(value, this.messaging::makeGroup);
			case "leave_window_open" -> this.messaging.leaveWindowOpen(value);
			case "name_nobody" -> this.network.dialogs().nameNobody(value);
			case "refuse_notes_late" -> this.network.refuseNotesLate(Boolean.parseBoolean(value));
			case "keep_invitation" -> this.network.dialogs().keepInvitation(value);
			case "invite_without_asking" -> this.network.dialogs().inviteWithoutAsking(value);
			case "unlink" -> this.faults.unlink(value);
			case "sales_navigator" -> this.subscription.salesNavigator(Boolean.parseBoolean(value));
			case "search_pages_left" -> this.subscription.limitSearchPages(Integer.parseInt(value));
			case "invitations_left" -> this.network.limitInvitations(Integer.parseInt(value));
			case "notes_left" -> this.network.limitNotes(Integer.parseInt(value));
			case "lively" -> this.liven.accept(Long.parseLong(value));
			case "cut_lists_after" -> this.lists.cutAfter(Integer.parseInt(value));
			case "sort_connections_by_name" -> this.lists.sortConnectionsByName(Boolean.parseBoolean(value));
			case "show_nothing_in_lists" -> this.lists.showNothing(Boolean.parseBoolean(value));
			case "lose" -> this.network.lose(Boolean.parseBoolean(value));
			default -> throw new IllegalArgumentException("No such switch: '" + name
					+ "'; there are expire_sessions, expire_after, checkpoint, pin, captcha, restrict, older_login, "
					+ "lead_away_after_login, lead_away, without_names, "
					+ "delay_millis, refuse_with, retry_after, language, markup, sales_markup, remove, redirect, confuse, reach, "
					+ "ask_for_note_at_once, invite_without_asking, keep_invitation, name_nobody, "
					+ "refuse_notes_late, leave_draft, make_group, leave_window_open, unlink, sales_navigator, "
					+ "search_pages_left, invitations_left, notes_left, lively, cut_lists_after, "
					+ "sort_connections_by_name, show_nothing_in_lists and lose");
		}
	}

	private static void markup(String value, Consumer<Generation> one, Runnable all) {
		if (value.equals("mixed")) {
			all.run();
		}
		else {
			one.accept(Generation.valueOf(value.toUpperCase(Locale.ROOT)));
		}
	}

	private static void pair(String value, BiConsumer<String, String> turning) {
		String[] parts = value.split(",", 2);
		if (parts.length < 2) {
			throw new IllegalArgumentException("'" + value + "' must be a path or a member's slug, a comma and more");
		}
		turning.accept(parts[0].strip(), parts[1].strip());
	}

}
