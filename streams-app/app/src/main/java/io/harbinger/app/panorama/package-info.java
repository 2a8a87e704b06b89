/**
 * What-if on a supply network: assumptions in words ({@link io.harbinger.domain.network.incident.Assumption}), what they add to
 * what is open today ({@link io.harbinger.app.panorama.WhatIf}), and that before people ({@link
 * io.harbinger.app.panorama.WhatIfTable}). The arithmetic is {@link io.harbinger.domain.network.incident}'s; {@link
 * io.harbinger.app.panorama.OpenRisks} are the open alerts of a deployment, as it takes them; {@link
 * io.harbinger.app.panorama.OpenRiskTeller} tells them to a propagation that starts.
 */
@NullMarked
package io.harbinger.app.panorama;

import org.jspecify.annotations.NullMarked;
