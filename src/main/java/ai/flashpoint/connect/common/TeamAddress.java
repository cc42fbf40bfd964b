package ai.flashpoint.connect.common;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of one team, {@code /t/{slug}/mcp}. Several assistants refuse the same address twice;
 * by these a person connects two teams to one of them.
 */
public final class TeamAddress {

  private static final String SLUG = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern SLUGS = Pattern.compile(SLUG);
  private static final Pattern PATH = Pattern.compile("/t/(" + SLUG + ")/mcp/?");

  private TeamAddress() {}

  /** Lower-case letters, digits and inner hyphens, at most 63 characters. */
  public static boolean isSlug(String text) {
    return SLUGS.matcher(text).matches();
  }

  /** The slug in a path of such an address, whether there is such a team or not. */
  public static Optional<String> slugIn(String path) {
    Matcher matcher = PATH.matcher(path);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The path for a team. */
  public static String path(String slug) {
    return "/t/" + slug + "/mcp";
  }
}
