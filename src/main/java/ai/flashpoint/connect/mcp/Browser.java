package ai.flashpoint.connect.mcp;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A person who opens the server's URL in a browser is led to the page that explains it. */
final class Browser {

  private final String connectPage;

  Browser(String connectPage) {
    this.connectPage = connectPage;
  }

  Optional<Refusal> redirect(RequestHead head) {
    return isBrowser(head)
        ? Optional.of(Refusal.silent(303, Map.of("Location", connectPage)))
        : Optional.empty();
  }

  private static boolean isBrowser(RequestHead head) {
    if (!head.method().equals("GET") || !head.all("Authorization").isEmpty()) {
      return false;
    }
    String accept = head.header("Accept").orElse("").toLowerCase(Locale.ROOT);
    return accept.contains("text/html")
        && !accept.contains("text/event-stream")
        && !accept.contains("application/json");
  }
}
