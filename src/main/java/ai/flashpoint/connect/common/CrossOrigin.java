package ai.flashpoint.connect.common;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What web pages of other origins may send to and read from the endpoints for programs (Fetch
 * standard, CORS protocol). Spelled out, because "*" does not cover {@code Authorization}.
 */
public final class CrossOrigin {

  /** Value of {@code Access-Control-Expose-Headers}. */
  public static final String EXPOSED =
      "WWW-Authenticate, Mcp-Session-Id, MCP-Protocol-Version, DPoP-Nonce, Retry-After, Location";

  /** Value of {@code Access-Control-Max-Age}: the longest that browsers take, in seconds. */
  public static final String MAX_AGE = "7200";

  private static final String ALLOWED =
      "Authorization, Content-Type, Accept, MCP-Protocol-Version, Mcp-Method, Mcp-Name,"
          + " Mcp-Session-Id, Last-Event-ID, DPoP";
  private static final Pattern MCP_HEADER = Pattern.compile("mcp-[a-z0-9-]{1,100}");
  private static final int MOST_ASKED = 50;

  private CrossOrigin() {}

  /**
   * Value of {@code Access-Control-Allow-Headers}: ours, and every asked one that MCP may have
   * given a meaning since.
   *
   * @param asked {@code Access-Control-Request-Headers}, empty if there is none
   */
  public static String allowed(String asked) {
    StringBuilder names = new StringBuilder(ALLOWED);
    for (String name : asked.toLowerCase(Locale.ROOT).split("[, ]+", MOST_ASKED)) {
      if (MCP_HEADER.matcher(name).matches()) {
        names.append(", ").append(name);
      }
    }
    return names.toString();
  }
}
