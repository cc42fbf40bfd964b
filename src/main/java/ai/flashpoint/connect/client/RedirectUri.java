package ai.flashpoint.connect.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rules for redirect URIs (OAuth 2.1 section 2.3, RFC 8252 sections 7 and 8.4): https anywhere,
 * http on loopback only, private-use schemes that are listed or have a dot. Compared as exact
 * strings, except that the port of a loopback address does not count.
 */
public final class RedirectUri {

  /** Longest URI that is accepted, in characters. */
  public static final int MAX_LENGTH = 2000;

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> KNOWN_SCHEMES =
      Set.of("cursor", "vscode", "vscode-insiders", "windsurf");
  private static final Set<String> DANGEROUS_SCHEMES =
      Set.of(
          "javascript",
          "data",
          "vbscript",
          "file",
          "blob",
          "about",
          "ws",
          "wss",
          "ftp",
          "intent",
          "view-source",
          "filesystem",
          "mailto",
          "tel");
  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*");
  // Visible ASCII without backslash, quotes, angle brackets and the wildcard
  private static final Pattern CHARACTERS = Pattern.compile("[\\x21-\\x7e&&[^\\\\\"<>^`{|}*]]+");

  /** What registration makes of one URI. */
  public enum Verdict {
    ACCEPTED,
    /** A private-use scheme that we do not serve: left out if another URI remains. */
    UNSUPPORTED,
    /** Never acceptable: the whole registration is refused. */
    DANGEROUS
  }

  private RedirectUri() {}

  /** Judges a URI that a client wants to register. */
  public static Verdict judge(String text) {
    if (text.isEmpty() || text.length() > MAX_LENGTH || !CHARACTERS.matcher(text).matches()) {
      return Verdict.DANGEROUS;
    }
    URI uri = parse(text);
    if (uri == null
        || uri.getScheme() == null
        || hasUser(uri)
        || uri.getRawFragment() != null
        || text.contains("#")) {
      return Verdict.DANGEROUS;
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    if (DANGEROUS_SCHEMES.contains(scheme) || !SCHEME.matcher(scheme).matches()) {
      return Verdict.DANGEROUS;
    }
    if (scheme.equals("https") || scheme.equals("http")) {
      boolean sound = uri.getHost() != null && uri.getRawUserInfo() == null && !DotSegments.in(uri);
      return sound && (scheme.equals("https") || LOOPBACK.contains(uri.getHost()))
          ? Verdict.ACCEPTED
          : Verdict.DANGEROUS;
    }
    return KNOWN_SCHEMES.contains(scheme) || scheme.contains(".")
        ? Verdict.ACCEPTED
        : Verdict.UNSUPPORTED;
  }

  /** Whether a requested URI equals a registered one, the port of a loopback address aside. */
  public static boolean matches(String registered, String requested) {
    if (registered.equals(requested)) {
      return true;
    }
    if (requested.length() > MAX_LENGTH || !CHARACTERS.matcher(requested).matches()) {
      return false;
    }
    URI known = parse(registered);
    URI asked = parse(requested);
    return known != null
        && asked != null
        && isLoopback(known)
        && isLoopback(asked)
        && known.getHost().equals(asked.getHost())
        && withoutPort(registered).equals(withoutPort(requested));
  }

  /** Whether the URI leads to a program on the person's own computer. */
  public static boolean isLoopback(String text) {
    URI uri = parse(text);
    return uri != null && isLoopback(uri);
  }

  /** Where the URI leads, for people: the host, or for a private-use scheme the scheme. */
  public static String destination(String text) {
    URI uri = parse(text);
    if (uri == null || uri.getScheme() == null) {
      return "";
    }
    boolean web =
        uri.getScheme().equalsIgnoreCase("https") || uri.getScheme().equalsIgnoreCase("http");
    return web && uri.getHost() != null ? uri.getHost() : uri.getScheme() + "://";
  }

  /** The URI in the form that makes registrations of one program equal: loopback ports removed. */
  static String canonical(String text) {
    return isLoopback(text) ? withoutPort(text) : text;
  }

  private static boolean isLoopback(URI uri) {
    return "http".equalsIgnoreCase(uri.getScheme())
        && uri.getHost() != null
        && LOOPBACK.contains(uri.getHost())
        && !hasUser(uri);
  }

  /** Looks at the whole authority: the parser finds a user only where the rest is a host. */
  private static boolean hasUser(URI uri) {
    return uri.getRawAuthority() != null && uri.getRawAuthority().contains("@");
  }

  /** Loopback URIs only: the text with the port cut out and an empty path written as "/". */
  private static String withoutPort(String text) {
    int authority = text.indexOf("//") + 2;
    int end = authority;
    while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String host = text.substring(authority, end).replaceFirst(":\\d*$", "");
    String rest = text.substring(end);
    return text.substring(0, authority) + host + (rest.startsWith("/") ? rest : "/" + rest);
  }

  private static URI parse(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
