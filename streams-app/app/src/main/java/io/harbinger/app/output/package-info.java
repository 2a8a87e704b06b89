/**
 * Files and folders that a command writes, so that nothing of the user's is lost and hours of work never end with "cannot
 * write".
 *
 * <p>Reading order: the command line refuses an output that is an input ({@code command.InputGuard}), before anything is opened;
 * {@link OutputFile} and {@link OutputFolder} are opened before the work, hold what is written under a temporary name
 * beside the target ({@code NAME.part}), and put it in place when all of it is there. What is not finished is removed;
 * of an interrupted file, what is complete can be kept under the temporary name.
 */
@NullMarked
package io.harbinger.app.output;

import org.jspecify.annotations.NullMarked;
