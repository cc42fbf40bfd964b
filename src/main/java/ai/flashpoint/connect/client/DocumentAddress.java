package ai.flashpoint.connect.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The address of something that a client publishes: its metadata document, whose address is the
 * client's id (OAuth Client ID Metadata Document section 3), or its keys. Compared as an exact
 * string, never normalised.
 *
 * @param uri https, a host with a name, a path beyond "/"; no user, no fragment, no dot segments
 */
record DocumentAddress(URI uri) {

  private static final String SCHEME = "https://";
  private static final int LONGEST = 2048;
  private static final int LONGEST_HOST = 253;
  // Visible ASCII without what URIs may not hold: neither line breaks for the request that we
  // write, nor spaces for the database
  private static final Pattern CHARACTERS = Pattern.compile("[\\x21-\\x7e&&[^\\\\\"<>^`{|}]]+");
  private static final Pattern NAME =
      Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)*[a-z0-9]([a-z0-9-]*[a-z0-9])?");
  // What programs read as an IPv4 address, in one of its many spellings
  private static final Pattern NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");

  /** Whether a client id of this form claims to be the address of a document. */
  static boolean isMeant(String clientId) {
    return clientId.startsWith(SCHEME);
  }

  /**
   * Reads an address.
   *
   * @throws DocumentRefused if it breaks a rule
   */
  static DocumentAddress of(String text) {
    require(isMeant(text), "the address is not https");
    require(text.length() <= LONGEST, "the address is too long");
    require(CHARACTERS.matcher(text).matches(), "the address has forbidden characters");
    URI uri = parsed(text);
    require(uri.getRawFragment() == null, "the address has a fragment");
    require(uri.getRawUserInfo() == null, "the address has a user");
    String port = uri.getPort() == -1 ? "" : ":" + uri.getPort();
    require(
        uri.getHost() != null && uri.getRawAuthority().equals(uri.getHost() + port),
        "the address has no proper host");
    DocumentAddress address = new DocumentAddress(uri);
    require(address.hasName(), "the address has no host name");
    require(uri.getPort() >= -1 && uri.getPort() <= 65535, "the address has no proper port");
    require(uri.getRawPath().length() > 1, "the address has no path");
    require(!DotSegments.in(uri), "the address has dot segments");
    return address;
  }

  /** The host in lower case. */
  String host() {
    return uri.getHost().toLowerCase(Locale.ROOT);
  }

  int port() {
    return uri.getPort() == -1 ? 443 : uri.getPort();
  }

  private boolean hasName() {
    return host().length() <= LONGEST_HOST
        && NAME.matcher(host()).matches()
        && !NUMBER.matcher(host()).matches();
  }

  private static URI parsed(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new DocumentRefused("the address is not a URI");
    }
  }

  private static void require(boolean met, String otherwise) {
    if (!met) {
      throw new DocumentRefused(otherwise);
    }
  }
}
