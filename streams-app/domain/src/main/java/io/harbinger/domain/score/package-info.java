/** From closed windows to risks, dimension scores, a subject score and a level. */
@NullMarked
package io.harbinger.domain.score;

import org.jspecify.annotations.NullMarked;
