package ai.flashpoint.connect.common;

import java.time.Instant;

/**
 * Fired about once an hour on every node: whoever keeps rows that expire deletes those that did.
 * Must be harmless when several nodes do it at once.
 */
public record TidyUp(Instant now) {}
