package com.zigral.orchestrator.suppression;

import com.zigral.orchestrator.suppression.Tombstones.Sheet;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/**
 * A spreadsheet in which somebody who was erased may still stand.
 */
@Entity
class TombstoneSheet {

	@EmbeddedId
	private Id id;

	private String title;

	TombstoneSheet() {
	}

	Sheet sheet() {
		return new Sheet(this.id.url(), this.title);
	}

	/**
	 * Who and where.
	 *
	 * @param hash the hash of who was erased
	 * @param url the spreadsheet's address
	 */
	@Embeddable
	record Id(String hash, String url) {
	}

}
