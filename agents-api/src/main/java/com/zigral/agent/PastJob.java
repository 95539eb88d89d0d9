package com.zigral.agent;

/**
 * A past job to learn from. Its texts are data: whatever they say, nothing is done
 * because of an instruction in them.
 *
 * @param command the sentence that asked for it
 * @param objective what it was good for, blank when that is not known
 * @param status where it stood last, such as {@code completed}
 * @param outcome how it ended and, where its people were invited or written to since, how
 * many of them accepted and answered; blank until it has ended
 */
public record PastJob(String command, String objective, String status, String outcome) {
}
