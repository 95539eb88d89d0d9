package com.zigral.orchestrator.list.file;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Workbooks that become far more than they are, and a program that reads files and says
 * what came of each, to be run in a process with little memory.
 */
final class HostileFiles {

	private static final int BLOCK = 1_000_000;

	private HostileFiles() {
	}

	/**
	 * Read files.
	 * @param files their paths
	 * @throws IOException if one cannot be opened
	 */
	static void main(String[] files) throws IOException {
		for (String file : files) {
			byte[] content = Files.readAllBytes(Path.of(file));
			// Of this process alone, however busy the machine is.
			long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			String result = result(content);
			long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
			System.out.printf("%d\t%s\t%s%n", nanos / 1_000_000, Path.of(file).getFileName(), result);
		}
	}

	private static String result(byte[] content) throws IOException {
		try {
			return "taken: " + TableFile.read(content).count();
		}
		catch (UnreadableFileException ex) {
			return ex.reason();
		}
	}

	/**
	 * Write a workbook in one of whose parts the same text stands again and again.
	 * @param file where it goes
	 * @param part the part
	 */
	static Path write(Path file, Part part) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.setLevel(Deflater.BEST_SPEED);
			put(zip, "[Content_Types].xml",
					"<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
							+ "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
							+ ".spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\""
							+ "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>");
			put(zip, "_rels/.rels", relationship("officeDocument", "xl/workbook.xml"));
			put(zip, "xl/_rels/workbook.xml.rels", relationship("worksheet", "worksheets/sheet1.xml"));
			put(zip, "xl/workbook.xml",
					"<?xml version=\"1.0\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
							+ "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
							+ "<sheet name=\"People\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
			zip.putNextEntry(new ZipEntry(part.path()));
			zip.write(part.begin().getBytes(StandardCharsets.UTF_8));
			byte[] block = part.block();
			for (int i = 0; i < part.megabytes(); i++) {
				zip.write(block);
			}
		}
		return file;
	}

	private static void put(ZipOutputStream zip, String name, String text) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String relationship(String type, String target) {
		return ("<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
				+ "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" "
				+ "Target=\"%s\"/></Relationships>")
			.formatted(type, target);
	}

	/**
	 * A part of a workbook.
	 *
	 * @param name what it is called in tests
	 * @param path where it stands in the workbook
	 * @param begin what it begins with
	 * @param text what follows again and again; each # is another number
	 * @param megabytes how large it becomes
	 */
	record Part(String name, String path, String begin, String text, int megabytes) {

		byte[] block() {
			Random random = new Random(1);
			StringBuilder block = new StringBuilder(BLOCK);
			while (block.length() < BLOCK) {
				block.append(this.text.replace("#", String.valueOf(random.nextInt(1_000_000))));
			}
			return block.toString().getBytes(StandardCharsets.UTF_8);
		}

	}

}
