package com.zigral.orchestrator.list.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through an archive before anything in it is read: how large it becomes, and
 * whether its XML declares entities, which no workbook does.
 */
final class ZipCheck {

	/** Two seconds' worth of unpacking, and ten times what 50,000 people need. */
	private static final long MAX_UNPACKED = 300_000_000;

	/** The reader holds these texts in memory. */
	private static final long MAX_SHARED_STRINGS = 40_000_000;

	/** More than that no table is compressed, but a bomb is; small parts may be. */
	private static final int MAX_RATIO = 100;

	private static final long ANY_RATIO = 10_000_000;

	private static final int MAX_ENTRIES = 2_000;

	private static final int BEGINNING = 4_096;

	/** What XML begins with, a byte order mark before it or not. */
	private static final Pattern XML = Pattern.compile("[\\x80-\\xff]{0,3}\\s*<");

	private long unpacked;

	private ZipCheck() {
	}

	static void check(byte[] content) throws UnreadableFileException {
		new ZipCheck().entries(content);
	}

	private void entries(byte[] content) throws UnreadableFileException {
		boolean isWorkbook = false;
		try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
			List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
			if (entries.size() > MAX_ENTRIES) {
				throw tooLarge();
			}
			for (ZipArchiveEntry entry : entries) {
				isWorkbook = isWorkbook || entry.getName().endsWith("workbook.xml");
				entry(zip, entry);
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new UnreadableFileException(
					"is encrypted or damaged: open it in Excel and save it again as .xlsx without a password");
		}
		if (!isWorkbook) {
			throw new UnreadableFileException(
					"is an archive and no Excel workbook: unpack it and send the CSV or .xlsx within");
		}
	}

	private void entry(ZipFile zip, ZipArchiveEntry entry) throws IOException, UnreadableFileException {
		try (InputStream stream = zip.getInputStream(entry)) {
			byte[] beginning = stream.readNBytes(BEGINNING);
			String text = new String(beginning, StandardCharsets.ISO_8859_1).replace("\0", "");
			if (text.contains("<!DOCTYPE")) {
				throw new UnreadableFileException("declares entities in its XML, which no workbook does");
			}
			XmlSizes sizes = new XmlSizes();
			boolean isXml = XML.matcher(text).lookingAt();
			long size = 0;
			byte[] buffer = new byte[4 * BEGINNING];
			System.arraycopy(beginning, 0, buffer, 0, beginning.length);
			for (int read = beginning.length; read > 0; read = stream.read(buffer)) {
				size += read;
				this.unpacked += read;
				if (isTooLarge(entry, size) || (isXml && !sizes.accept(buffer, read))) {
					throw tooLarge();
				}
			}
		}
	}

	private boolean isTooLarge(ZipArchiveEntry entry, long size) {
		long most = entry.getName().contains("sharedStrings") ? MAX_SHARED_STRINGS : MAX_UNPACKED;
		return size > most || this.unpacked > MAX_UNPACKED
				|| (size > ANY_RATIO && size > MAX_RATIO * entry.getCompressedSize());
	}

	private static UnreadableFileException tooLarge() {
		return new UnreadableFileException("becomes too large when it is unpacked: leave out columns, or send CSV");
	}

}
