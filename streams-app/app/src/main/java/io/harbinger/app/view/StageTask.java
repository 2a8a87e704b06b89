package io.harbinger.app.view;

/**
 * A task of a stage: what comes to this instance, and leaves it, as a whole.
 *
 * @param stage name of the stage
 */
record StageTask(String stage, int partition) {}
