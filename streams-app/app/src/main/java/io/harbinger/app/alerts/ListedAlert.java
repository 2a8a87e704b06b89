package io.harbinger.app.alerts;

import io.harbinger.schema.Acknowledgement;
import io.harbinger.schema.AlertTransition;
import org.jspecify.annotations.Nullable;

/**
 * An alert, and who has taken note of it.
 *
 * @param acknowledgement null where nobody has, or the alert has ended
 */
public record ListedAlert(AlertTransition alert, @Nullable Acknowledgement acknowledgement) {}
