package com.zigral.lincoln.doctor;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;

/**
 * What a saved page is a page of.
 */
public enum SavedPageKind {

	/** A check of who is there. */
	CHECKPOINT("/checkpoint/(?!lg).*", "/checkpoint/challenge/", """
			#captcha-internal,
			#captcha-challenge,
			#captchaV2-target,
			body:not(:has(.grecaptcha-badge)) iframe[title*=captcha i],
			body:not(:has(.grecaptcha-badge)) iframe[src*=captcha i],
			iframe[src*=arkoselabs],
			input[name=pin],
			input[autocomplete=one-time-code],
			form[action*=/checkpoint/challenge]"""),

	/** A form to log in. */
	LOGIN("/(login|uas/login|authwall|checkpoint/lg)(/.*)?", "/login", """
			input[autocomplete=current-password],
			input[type=password],
			input[name=session_password],
			meta[name=pageKey][content~=guest|auth_wall]"""),

	/** People whom Sales Navigator has found. */
	SALES_SEARCH("/sales/search/people.*", "/sales/search/people", """
			main [data-x-search-result],
			[data-scroll-into-view*=fs_salesProfile],
			#search-results-container a[href*=/sales/lead/],
			[data-x-search-result]"""),

	/** People whom a search has found. */
	SEARCH("/search/results/.*", "/search/results/people/", """
			[data-sdui-screen*=.search.SearchResults],
			main .search-results-container,
			main [data-chameleon-result-urn],
			main [data-view-name=people-search-result],
			main .entity-result,
			main li.reusable-search__result-container,
			main [data-view-name=search-results-container],
			main [componentkey^=SearchResults]"""),

	/** What the account and somebody have written to each other. */
	THREAD("/messaging/.*", "/messaging/thread/saved/", """
			main [data-event-urn],
			main .msg-s-message-list,
			main .msg-thread,
			main .msg-form,
			[data-sdui-screen*=messaging.]"""),

	/** Invitations of the account that are not answered. */
	SENT("/mynetwork/invitation-manager/sent/?.*", "/mynetwork/invitation-manager/sent/", """
			[data-sdui-screen*=SentInvitation],
			[data-sdui-screen*=InvitationManagerSent],
			main .invitation-card,
			main [data-view-name*=sent-invitation],
			main a[href*=/invitation-manager/sent][aria-current],
			main:not(:has([data-sdui-screen])) [role=listitem]:has(a[href*=/in/]):has(button)"""),

	/** Whom the account is connected with. */
	CONNECTIONS("/mynetwork/invite-connect/connections/?.*", "/mynetwork/invite-connect/connections/", """
			[data-sdui-screen*=mynetwork.Connections],
			main [componentkey^=ConnectionsPage],
			main [data-view-name=connections-list],
			main [data-view-name=connections-profile],
			main .mn-connections,
			main .mn-connection-card"""),

	/** All of one section of a profile. */
	DETAILS("/in/[^/]+/details/.+", "/in/%s/details/experience/", """
			[data-sdui-screen*=profile.Profile][data-sdui-screen*=Details],
			main section[componentkey*=DetailsSection],
			main .pvs-list__container [id*=detail]"""),

	/** Somebody's profile. */
	PROFILE("/in/[^/]+(/(?!details/).*)?", "/in/%s/", """
			[data-sdui-screen*=.profile.Profile],
			main [componentkey$=Topcard],
			main [componentkey*=sdui.profile.card],
			main [data-view-name=profile-top-card],
			main .pv-top-card,
			main .pv-text-details__left-panel,
			main a[href*=/overlay/contact-info],
			main section #experience,
			main section #about,
			main [componentkey^=profileCards]"""),

	/** Something else, or nothing yet. */
	UNKNOWN("(?!)", "/", "");

	private final Pattern path;

	private final String usualPath;

	private final String signs;

	SavedPageKind(String path, String usualPath, String signs) {
		this.path = Pattern.compile(path);
		this.usualPath = usualPath;
		this.signs = signs;
	}

	/**
	 * The kind of page at an address.
	 * @param path the address's path
	 * @return the kind, or that it is unknown
	 */
	static SavedPageKind ofPath(String path) {
		return Arrays.stream(values()).filter((kind) -> kind.path.matcher(path).matches()).findFirst().orElse(UNKNOWN);
	}

	/**
	 * The kind of a page, told from its elements.
	 * @param page the page
	 * @return the kind, or that it is unknown
	 */
	static SavedPageKind ofMarkup(Document page) {
		return Arrays.stream(values()).filter((kind) -> kind.isSeenIn(page)).findFirst().orElse(UNKNOWN);
	}

	/**
	 * Whether a page has elements that only this kind has.
	 * @param page the page
	 * @return whether it has
	 */
	boolean isSeenIn(Document page) {
		return !this.signs.isEmpty() && page.selectFirst(this.signs) != null;
	}

	/**
	 * Where pages of this kind are.
	 * @param slug whose page it is, for profiles
	 * @return the path on the site
	 */
	String path(String slug) {
		return this.usualPath.formatted(slug);
	}

	boolean isOfPerson() {
		return this == PROFILE || this == DETAILS;
	}

	/**
	 * Whether it stands in the way of whatever was asked for.
	 * @return whether it does
	 */
	boolean isObstacle() {
		return this == CHECKPOINT || this == LOGIN;
	}

	/**
	 * The kind's name in reports.
	 * @return lower case, with an underscore
	 */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

}
