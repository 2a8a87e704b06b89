/**
 * The settings of an application: read from a YAML file, overridden by the command line.
 *
 * <p>{@link io.harbinger.app.config.AppConfigReader} reports every mistake at once, each with its line; an unknown key
 * is a mistake. {@link io.harbinger.app.config.AppConfig} and its sections are immutable and refuse values that cannot
 * work, so the rest of the program checks nothing again. To add a setting: a component of the record with its default,
 * its key in the reader, and an option where the command line may override it.
 */
@NullMarked
package io.harbinger.app.config;

import org.jspecify.annotations.NullMarked;
