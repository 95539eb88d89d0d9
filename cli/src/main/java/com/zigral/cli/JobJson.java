package com.zigral.cli;

import java.io.PrintStream;

import com.zigral.cli.client.Job;
import com.zigral.cli.client.OrchestratorClient;
import tools.jackson.databind.node.ObjectNode;

/**
 * A job as JSON, for programs: what the API says of it, with the people it has found
 * under {@code people}.
 *
 * @param zigral whose job it is
 * @param id the job's id
 */
record JobJson(OrchestratorClient zigral, String id) {

	/**
	 * Print it.
	 * @param out where
	 * @return the exit code for how the job stands
	 */
	int print(PrintStream out) throws InterruptedException {
		ObjectNode job = (ObjectNode) this.zigral.document(this.id);
		job.set("people", this.zigral.people(this.id));
		out.println(job.toPrettyString());
		return ExitCode.of(this.zigral.read(job, Job.class)).number();
	}

}
