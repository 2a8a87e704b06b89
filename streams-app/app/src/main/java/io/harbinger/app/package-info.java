/**
 * The application that the image ships. {@link io.harbinger.app.Main} hands the real clock and the real standard
 * streams to the command line, which asks every module on the class path for its commands.
 *
 * <p>Below it: {@code command} parses options, {@code config} reads settings, {@code lifecycle} runs the streams
 * application, {@code cluster} creates and verifies topics, {@code view} holds what is known of the outputs, {@code
 * observe} serves metrics and health, {@code bridge} delivers open alerts to Alertmanager, {@code simulate} generates
 * the events of a network and {@code load} writes them, {@code report} prints alerts as text, {@code terminal} draws
 * progress, {@code failure} holds exit codes and expected failures.
 */
@NullMarked
package io.harbinger.app;

import org.jspecify.annotations.NullMarked;
