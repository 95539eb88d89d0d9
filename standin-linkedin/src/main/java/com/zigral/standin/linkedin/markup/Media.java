package com.zigral.standin.linkedin.markup;

import com.zigral.standin.linkedin.member.Member;
import j2html.TagCreator;
import j2html.tags.DomContent;
import j2html.tags.specialized.ImgTag;

import static j2html.TagCreator.each;
import static j2html.TagCreator.img;
import static j2html.TagCreator.video;

/**
 * Pictures, films and fonts, which pages ask for as the real site's do. Nothing depends
 * on what is in them, so there is nothing in them: what counts is who asks.
 */
public final class Media {

	/** Where pictures lie on the site. */
	public static final String PATH = "/media/";

	private static final int SIZE = 64;

	private Media() {
	}

	/**
	 * A member's photograph.
	 * @param id the member's number
	 * @param name what it is called for those who cannot see it
	 * @return the element
	 */
	public static ImgTag photo(long id, String name) {
		return img().withSrc(PATH + "photo-" + id + ".png").withAlt(name).attr("width", SIZE).attr("height", SIZE);
	}

	/**
	 * A member's photograph, and the film that hides behind it.
	 * @param view their profile
	 * @return the elements
	 */
	public static DomContent portrait(ProfileView view) {
		long id = view.member().id();
		return each(photo(id, view.name()),
				video().withSrc(PATH + "film-" + id + ".mp4")
					.attr("width", SIZE)
					.attr("height", SIZE)
					.attr("preload", "auto")
					.attr("muted", ""));
	}

	/**
	 * Where a member's photo would be.
	 * @param member the member
	 * @return a path on this site, which answers 404
	 */
	public static String photo(Member member) {
		return PATH + "photo-" + member.id() + ".png";
	}

	/**
	 * Note in the ledger who asked for what, and answer 404.
	 * @param request the request for a picture, film or font
	 * @param ledger where it is noted
	 * @return the answer
	 */
	public static Response answer(Request request, Ledger ledger) {
		ledger.add(LedgerEntry.Kind.MEDIA, "", request.pathAndQuery());
		return Response.page(404, TagCreator.each());
	}

}
