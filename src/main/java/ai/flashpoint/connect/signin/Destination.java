package ai.flashpoint.connect.signin;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a person goes after signing in: one of our own pages. Whatever else an address names is
 * nowhere, so that nobody is sent to a foreign place with a link to our sign-in.
 *
 * @param path begins with a single slash; without query
 */
public record Destination(String path) {

  /** Where people go who wanted nothing else. */
  public static final Destination CONNECTIONS = new Destination("/connections");

  // No dot, no backslash, no percent sign and no second slash in a row: nothing that a browser
  // could read as another host or another path. Fields would leak into a next page with a query
  private static final String PARTS = "(?:/[A-Za-z0-9][A-Za-z0-9-]{0,127}){0,4}";
  private static final Pattern PAGES =
      Pattern.compile("/connections|/account|/teams" + PARTS + "|/admin" + PARTS);

  /**
   * What a request asks for.
   *
   * @param text as it came
   */
  public static Optional<Destination> of(String text) {
    return Optional.ofNullable(text)
        .filter(path -> PAGES.matcher(path).matches())
        .map(Destination::new);
  }

  /** The address of the sign-in that leads here afterwards. */
  String signIn() {
    return equals(CONNECTIONS) ? "/login" : "/login?next=" + path;
  }
}
