/** The executable: commands, the embedded broker, and the life of the streams application. */
@NullMarked
package io.harbinger.app.lifecycle;

import org.jspecify.annotations.NullMarked;
