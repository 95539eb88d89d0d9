package com.zigral.orchestrator.list;

/**
 * How many rows are of one kind.
 *
 * @param count how many
 * @param rows which ones, as in {@code 2-51, 60}
 */
record RowCount(int count, String rows) {

	/**
	 * Counts rows from the first to the last.
	 */
	static final class Builder {

		private final StringBuilder ranges = new StringBuilder();

		private int count;

		private int first;

		private int last;

		void add(int row) {
			if (row != this.last + 1 || this.count == 0) {
				end();
				this.first = row;
			}
			this.last = row;
			this.count++;
		}

		private void end() {
			if (this.count > 0) {
				this.ranges.append(this.ranges.isEmpty() ? "" : ", ").append(this.first);
				if (this.last > this.first) {
					this.ranges.append('-').append(this.last);
				}
			}
		}

		RowCount build() {
			end();
			return new RowCount(this.count, this.ranges.toString());
		}

	}

}
