package com.zigral.orchestrator.planning.offline.people;

import java.util.Optional;

import com.zigral.orchestrator.planning.offline.word.Lexicon;
import com.zigral.orchestrator.planning.offline.word.Numbers;
import com.zigral.orchestrator.planning.offline.word.Phrases;
import com.zigral.orchestrator.planning.offline.word.Words;

/**
 * Reads that more people like those of this job are wanted, as in "5 more" or "another
 * ten CTOs".
 */
public final class MorePeople {

	private static final Lexicon<Boolean> BEFORE = Phrases.of("more-people.before");

	private static final Lexicon<Boolean> AFTER = Phrases.of("more-people.after");

	private static final Lexicon<Boolean> LIKE_THEM = Phrases.of("more-people.like-them");

	private final Words words;

	private final PeopleReader people;

	private final PeopleCriteria criteria;

	/**
	 * Reads them from here on.
	 * @param words the sentence
	 * @param people reads what else is said about them
	 * @param criteria takes what is read
	 */
	public MorePeople(Words words, PeopleReader people, PeopleCriteria criteria) {
		this.words = words;
		this.people = people;
		this.criteria = criteria;
	}

	/**
	 * Read them.
	 * @return whether they stand here
	 */
	public boolean read() {
		int mark = this.words.mark();
		boolean before = this.words.skip(BEFORE);
		boolean more = this.words.skip(AFTER);
		Optional<Integer> number = more ? Optional.empty() : Numbers.count(this.words);
		String counted = this.words.written(mark, this.words.mark());
		boolean after = this.words.skip(AFTER);
		if (!before && !more && !after) {
			this.words.reset(mark);
			return false;
		}
		number.ifPresent((most) -> this.criteria.limit(most, counted));
		this.criteria.more();
		likeThem();
		this.people.read(false);
		likeThem();
		return true;
	}

	private void likeThem() {
		this.words.skip(LIKE_THEM);
	}

}
