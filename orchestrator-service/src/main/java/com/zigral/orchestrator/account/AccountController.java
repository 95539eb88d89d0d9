package com.zigral.orchestrator.account;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.zigral.agent.SignIn;
import com.zigral.orchestrator.account.AccountLeases.Held;
import com.zigral.orchestrator.account.Budgets.Standing;
import com.zigral.orchestrator.catalog.Catalog;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RequiresScope(Scope.READ)
@RestController
@Tag(name = "account", description = "What the LinkedIn account may do now.")
class AccountController {

	private final Catalog catalog;

	private final Budgets budgets;

	private final WorkingHours hours;

	private final AccountLeases leases;

	private final AccountStops stops;

	private final UnconfirmedEffects effects;

	private final Clock clock;

	AccountController(Catalog catalog, Budgets budgets, WorkingHours hours, AccountLeases leases, AccountStops stops,
			UnconfirmedEffects effects, Clock clock) {
		this.catalog = catalog;
		this.budgets = budgets;
		this.hours = hours;
		this.leases = leases;
		this.stops = stops;
		this.effects = effects;
		this.clock = clock;
	}

	@GetMapping("/account")
	@Operation(
			summary = "Show what the account has used of its budgets, when it works, whether it is at work, and why it is paused")
	@ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "503", description = "The database is down")
	AccountView get() {
		String account = this.catalog.account();
		return new AccountView(account, this.budgets.standings(account), Hours.of(this.hours, this.clock.instant()),
				Lease.of(this.leases.held(account)), this.catalog.signIn().map(Session::of).orElse(null),
				this.effects.inDoubt(account), this.stops.find(account).orElse(null));
	}

	/**
	 * An account.
	 *
	 * @param account its name
	 * @param budgets what it has used
	 * @param workingHours when anything may be sent
	 * @param lease who works with it
	 * @param session what is known of its log-in, absent before the first one
	 * @param inDoubt how many entries of the ledger wait for a person to say whether they
	 * happened
	 * @param incident why all work with it is paused, absent when it does not
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record AccountView(String account, List<Standing> budgets, Hours workingHours, Lease lease,
			@Nullable Session session, int inDoubt, @Nullable AccountStop incident) {
	}

	/**
	 * When anything may be sent.
	 *
	 * @param from when work begins
	 * @param until when it ends; the same as {@code from} means never
	 * @param days on which days
	 * @param zone the time zone of both
	 * @param open whether it is working time now
	 * @param opensAt when it is next, {@code null} while it is
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Hours(LocalTime from, LocalTime until, List<DayOfWeek> days, String zone, boolean open,
			@Nullable Instant opensAt) {

		static Hours of(WorkingHours hours, Instant now) {
			Optional<Instant> opening = hours.opening(now);
			return new Hours(hours.from(), hours.until(), hours.days().stream().sorted().toList(), hours.zone().getId(),
					opening.isEmpty(), opening.orElse(null));
		}

	}

	/**
	 * What is known of the log-in, without asking the site.
	 *
	 * @param state {@code signed_in}, or {@code expired} when the site has ended the last
	 * session
	 * @param since since when
	 */
	record Session(String state, Instant since) {

		static Session of(SignIn signIn) {
			return new Session(signIn.kept() ? "signed_in" : "expired", signIn.since());
		}

	}

	/**
	 * Who works with it.
	 *
	 * @param held whether somebody does
	 * @param since since when
	 * @param until until when, unless it is renewed
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Lease(boolean held, @Nullable Instant since, @Nullable Instant until) {

		static Lease of(Optional<Held> held) {
			return new Lease(held.isPresent(), held.map(Held::since).orElse(null), held.map(Held::until).orElse(null));
		}

	}

}
