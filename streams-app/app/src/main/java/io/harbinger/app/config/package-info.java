/**
 * The settings of an application: read from a YAML file, overridden by the command line. Every mistake is reported at
 * once, with its line, and an unknown key refuses to start. The records here refuse to exist with values that cannot
 * work, so that the rest of the program asks no more.
 */
@NullMarked
package io.harbinger.app.config;

import org.jspecify.annotations.NullMarked;
