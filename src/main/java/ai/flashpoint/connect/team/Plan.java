package ai.flashpoint.connect.team;

import java.util.OptionalLong;

/**
 * A subscription that covers a team's usage.
 *
 * @param monthlyToolCalls calls included per calendar month; empty means unlimited
 */
public record Plan(String id, String name, OptionalLong monthlyToolCalls) {}
