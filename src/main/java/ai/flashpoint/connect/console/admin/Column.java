package ai.flashpoint.connect.console.admin;

/**
 * A column's head.
 *
 * @param phrase its name, in full: {@code admin.column.*}
 * @param sort the sort key that its name leads to; empty if the table is not sorted by it
 */
record Column(String phrase, String sort) {

  Column(String phrase) {
    this(phrase, "");
  }
}
