package com.zigral.shaun.google;

/**
 * Whose access Shaun works with, in words for people.
 */
sealed interface Account {

	/**
	 * With whom people share their spreadsheets.
	 * @return an address, or words that stand for it
	 */
	String address();

	/**
	 * What Google refuses when it gives no token for this account.
	 * @param cause what Google said
	 * @return what to tell a person
	 */
	String refusal(String cause);

	/**
	 * What Google refuses when it no longer accepts the account's token.
	 * @return what to tell a person
	 */
	String rejection();

	/**
	 * A service account.
	 *
	 * @param address its address
	 */
	record Service(String address) implements Account {

		@Override
		public String refusal(String cause) {
			return "Google refused the key of " + this.address + " (" + cause
					+ "); check that the key was not deleted and that this machine's clock is right, or make a new "
					+ "key and set " + SheetsCredentials.PATH_VARIABLE;
		}

		@Override
		public String rejection() {
			return "Google no longer accepts the access of " + this.address
					+ "; check that the service account and its key still exist";
		}

	}

	/** A person who has allowed an OAuth client to work in their name. */
	record Person() implements Account {

		@Override
		public String address() {
			return "the Google account that allowed " + SheetsCredentials.REFRESH_TOKEN_VARIABLE;
		}

		@Override
		public String refusal(String cause) {
			return "Google refused the refresh token (" + cause
					+ "); let the account's owner allow the access again and set "
					+ SheetsCredentials.REFRESH_TOKEN_VARIABLE + ", and check the client's id and secret";
		}

		@Override
		public String rejection() {
			return "Google no longer accepts the access of " + address() + "; let its owner allow it again";
		}

	}

}
