package com.zigral.standin.sheets;

/**
 * A call that the server got.
 *
 * @param operation the method's name in the reference, such as {@code values.append}
 * @param status the HTTP status it was answered with, 0 when the connection was dropped
 * @param requestBytes the size of the body it came with
 */
public record Call(String operation, int status, long requestBytes) {

	/**
	 * Whether it counts as a read of Sheets.
	 * @return whether it reads
	 */
	public boolean isRead() {
		return switch (this.operation) {
			case "spreadsheets.get", "values.get", "values.batchGet" -> true;
			default -> false;
		};
	}

	/**
	 * Whether it counts as a write to Sheets.
	 * @return whether it writes
	 */
	public boolean isWrite() {
		return !isRead() && (this.operation.startsWith("spreadsheets.") || this.operation.startsWith("values."));
	}

}
