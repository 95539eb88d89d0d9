package com.zigral.standin.linkedin;

/**
 * Pictures, films and fonts, which pages ask for as the real site's do. Nothing depends
 * on what is in them, so there is nothing in them: what counts is who asks.
 */
final class Media {

	static final String PATH = "/media/";

	private Media() {
	}

	/**
	 * A member's photograph, and the film that hides behind it.
	 * @param view their profile
	 * @return the elements
	 */
	static Html portrait(ProfileView view) {
		long id = view.member().id();
		return Html.of("""
				<img src="{}photo-{}.png" alt="{}" width="64" height="64">
				<video src="{}film-{}.mp4" width="64" height="64" preload="auto" muted></video>""", PATH, id,
				view.name(), PATH, id);
	}

	static String photo(Member member) {
		return PATH + "photo-" + member.id() + ".png";
	}

	static Response answer(Request request, Ledger ledger) {
		ledger.add(LedgerEntry.Kind.MEDIA, "", request.pathAndQuery());
		return Response.page(404, Html.EMPTY);
	}

}
