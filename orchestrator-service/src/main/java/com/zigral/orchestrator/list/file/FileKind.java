package com.zigral.orchestrator.list.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What a file is, by its first bytes.
 */
enum FileKind {

	/** Nothing, or nothing but white space. */
	EMPTY,

	/** Text in some encoding. */
	TEXT,

	/** A ZIP archive, such as an Excel workbook. */
	ZIP,

	/** The container of Excel 97, and of encrypted workbooks. */
	OLE2,

	/** A picture or a PDF. */
	PICTURE,

	/** Something else. */
	BINARY;

	private static final int SAMPLE = 8_192;

	private static final byte[] OLE2_MAGIC = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };

	private static final List<byte[]> PICTURES = List.of(new byte[] { (byte) 0x89, 'P', 'N', 'G' },
			new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF }, ascii("GIF8"), ascii("%PDF"), ascii("RIFF"));

	/** What no text of people has more of, in parts of its characters. */
	private static final int CONTROLS = 100;

	static FileKind of(byte[] content) {
		if (beginsWith(content, ascii("PK\003\004"))) {
			return ZIP;
		}
		if (beginsWith(content, OLE2_MAGIC)) {
			return OLE2;
		}
		if (PICTURES.stream().anyMatch((magic) -> beginsWith(content, magic))) {
			return PICTURE;
		}
		String sample = new String(content, 0, Math.min(SAMPLE, content.length), Encoding.of(content));
		long controls = sample.chars().filter(FileKind::isControl).count();
		if (CONTROLS * controls > sample.length() && controls > 1) {
			return BINARY;
		}
		return (content.length <= SAMPLE && sample.replace("\uFEFF", "").isBlank()) ? EMPTY : TEXT;
	}

	private static boolean isControl(int character) {
		return character < ' ' && "\t\r\n\f".indexOf(character) < 0;
	}

	private static boolean beginsWith(byte[] content, byte[] magic) {
		return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

}
