package com.zigral.launcher.read;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.zigral.lincoln.doctor.Anonymiser;
import com.zigral.lincoln.doctor.PageReader;
import com.zigral.lincoln.doctor.PageReport;
import com.zigral.lincoln.doctor.SavedPage;
import com.zigral.lincoln.doctor.SavedPageException;

/**
 * A copy of a saved page that shows nobody.
 *
 * @param path where it is
 */
record AnonymisedFile(Path path) {

	/**
	 * Write the copy.
	 * @param path where, which must not exist
	 * @param page the page
	 * @param place where it was, when the person has said so
	 * @return the copy
	 * @throws SavedPageException if it cannot be written there
	 */
	static AnonymisedFile at(Path path, SavedPage page, Optional<URI> place) {
		if (Files.exists(path)) {
			throw exists(path);
		}
		try {
			Files.writeString(path, Anonymiser.anonymise(page, place), StandardOpenOption.CREATE_NEW);
			return new AnonymisedFile(path);
		}
		catch (FileAlreadyExistsException ex) {
			throw exists(path);
		}
		catch (IOException ex) {
			throw new SavedPageException(path + " cannot be written: " + ex.getMessage(), ex);
		}
	}

	/**
	 * Whether Lincoln reads the same from the copy.
	 * @param original what it reads from the page itself
	 * @param reader reads the copy
	 * @return sentences about the copy
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	List<String> compare(PageReport original, PageReader reader) throws InterruptedException {
		List<String> different = original.differences(reader.read(SavedPage.from(this.path), Optional.empty()));
		List<String> sentences = new ArrayList<>(
				List.of("The anonymised copy is in " + this.path + ". Look through it before you give it away."));
		if (!different.isEmpty()) {
			sentences.add("Lincoln does not read the same from it: " + String.join(", ", different));
		}
		return sentences;
	}

	private static SavedPageException exists(Path path) {
		return new SavedPageException(path + " exists already: name a file that does not");
	}

}
