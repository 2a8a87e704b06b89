/**
 * Records that nobody should write, on a real broker with Kafka's default limits: the application goes on, and every
 * record is accounted for.
 */
package io.harbinger.lab.poison;
