package com.zigral.contextmanager.checkpoint;

import com.zigral.contextmanager.document.Document;
import com.zigral.contextmanager.precondition.EntityTag;

/**
 * Where the engine stands in a job.
 *
 * @param state the engine's own document
 * @param entityTag its version, unlike that of any other checkpoint
 */
record Checkpoint(Document state, EntityTag entityTag) {
}
