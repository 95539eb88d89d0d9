package com.zigral.launcher.setting;

/**
 * A part of the outside world whose place something on this machine can take.
 */
public enum StandIn {

	/** A PostgreSQL server of the stack's own. */
	POSTGRES,

	/** The practice LinkedIn. */
	LINKEDIN,

	/** The Google Sheets server that keeps its sheets on disk. */
	SHEETS

}
