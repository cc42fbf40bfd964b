package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.PublicUrls;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Guards a server on somebody's own machine against DNS rebinding: a foreign name that resolves to
 * loopback still stands in {@code Host}.
 */
final class HostRule {

  private static final Pattern LOOPBACK =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?");

  private final boolean loopback;

  HostRule(PublicUrls urls) {
    this.loopback = urls.loopback();
  }

  Optional<Refusal> check(RequestHead head) {
    boolean fine =
        !loopback || LOOPBACK.matcher(head.authority().toLowerCase(Locale.ROOT)).matches();
    return fine
        ? Optional.empty()
        : Optional.of(
            Refusal.of(403, "This server answers on localhost only: set flashpoint.public-url."));
  }
}
