package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.session.AuthorizationRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks to be connected, as a person is shown it.
 *
 * @param name self-declared
 * @param verifiedHost whose document the client's identifier is, if it is one
 * @param returnsTo what the redirect address means
 * @param place host (with a port unless it is the default one), or the scheme of an application
 */
public record Asker(String name, Optional<String> verifiedHost, ReturnsTo returnsTo, String place) {

  /** Where a person is sent after deciding. */
  public enum ReturnsTo {
    WEBSITE,
    THIS_COMPUTER,
    APPLICATION
  }

  private static final int LONGEST_NAME = 60;
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  static Asker of(AuthorizationRequest request) {
    return of(request.clientName(), request.clientId().value(), request.redirectUri());
  }

  /** Somebody whose identity was not looked at, and an address of theirs. */
  static Asker unproven(String clientName, String address) {
    return of(clientName, "", address);
  }

  private static Asker of(String clientName, String clientId, String address) {
    URI redirect = URI.create(address);
    String scheme = String.valueOf(redirect.getScheme()).toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("https") || scheme.equals("http");
    ReturnsTo returnsTo =
        !web
            ? ReturnsTo.APPLICATION
            : LOOPBACK.contains(host(redirect)) ? ReturnsTo.THIS_COMPUTER : ReturnsTo.WEBSITE;
    return new Asker(
        shortened(clientName.strip()),
        verifiedHost(clientId),
        returnsTo,
        web ? hostAndPort(redirect) : scheme);
  }

  /** The letter of the asker's tile. */
  public String initial() {
    return Initials.of(name, 1);
  }

  public boolean verified() {
    return verifiedHost.isPresent();
  }

  /** Any program on the person's computer could be the one that asks. */
  public boolean unprovable() {
    return returnsTo == ReturnsTo.THIS_COMPUTER;
  }

  private static Optional<String> verifiedHost(String clientId) {
    return clientId.startsWith("https://")
        ? Optional.of(hostAndPort(URI.create(clientId)))
        : Optional.empty();
  }

  private static String host(URI uri) {
    return String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
  }

  private static String hostAndPort(URI uri) {
    return uri.getPort() == -1 ? host(uri) : host(uri) + ":" + uri.getPort();
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
  }
}
