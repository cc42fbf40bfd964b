package ai.flashpoint.connect.console.admin;

/**
 * A column's name as it is shown.
 *
 * @param href leads to the table sorted by it; empty if it is never
 * @param order {@code ascending}, {@code descending} or {@code none}, as ARIA says it
 */
public record Head(String label, String href, String order) {}
