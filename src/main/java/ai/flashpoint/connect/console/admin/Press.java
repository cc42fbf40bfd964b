package ai.flashpoint.connect.console.admin;

/**
 * A button of a row.
 *
 * @param name of the change
 * @param value what it is about
 * @param label in words
 * @param which what it is about, for those who hear the button without the row
 * @param sure what to consider before; empty if it needs no second thought
 */
public record Press(String name, String value, String label, String which, String sure) {}
