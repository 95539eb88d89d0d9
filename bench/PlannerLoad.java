package com.zigral.orchestrator.planning.offline;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.zigral.orchestrator.planning.PlanRequest;

/**
 * Plans the sentences of the tables over and over with the planner that has no model, and
 * counts the processor time that each takes.
 * Arguments: how many rounds, then the tables.
 */
class PlannerLoad {

	private static final int WARM_UP = 3;

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private static final OfflinePlanner PLANNER = Sentences.planner();

	public static void main(String[] arguments) throws IOException {
		long began = THREADS.getCurrentThreadCpuTime();
		plan("Find CTOs in Austin");
		double first = (THREADS.getCurrentThreadCpuTime() - began) / 1e6;
		System.out.printf("The first sentence, for which the vocabulary is read: %.0f ms%n%n", first);
		System.out.println("| table | sentences | p50 | p99 | slowest |");
		System.out.println("|---|---|---|---|---|");
		for (String table : List.of(arguments).subList(1, arguments.length)) {
			List<String> sentences = Files.readAllLines(Path.of(table))
				.stream()
				.map((line) -> line.split("\\|", 2)[0].strip())
				.toList();
			rounds(sentences, WARM_UP);
			double[] times = rounds(sentences, Integer.parseInt(arguments[0]));
			System.out.printf("| %s | %d | %.2f ms | %.2f ms | %.2f ms |%n", Path.of(table).getFileName(),
					sentences.size(), times[times.length / 2], times[times.length * 99 / 100], times[times.length - 1]);
		}
	}

	private static double[] rounds(List<String> sentences, int rounds) {
		double[] times = new double[sentences.size() * rounds];
		for (int i = 0; i < times.length; i++) {
			long began = THREADS.getCurrentThreadCpuTime();
			plan(sentences.get(i % sentences.size()));
			times[i] = (THREADS.getCurrentThreadCpuTime() - began) / 1e6;
		}
		Arrays.sort(times);
		return times;
	}

	private static void plan(String sentence) {
		PLANNER.plan(PlanRequest.of(sentence, Map.of()));
	}

}
