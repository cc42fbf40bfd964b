package ai.flashpoint.connect.app;

import ai.flashpoint.connect.common.PublicUrls;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Optional;

/**
 * What the terminal shows when people can connect: tried over HTTP first, since servers say "ready"
 * too early.
 */
final class Announcement {

  private static final int TIMEOUT_MILLIS = 2000;

  private final AppSettings settings;
  private final PublicUrls urls;
  private final Optional<Demo.Account> demo;

  Announcement(AppSettings settings, PublicUrls urls, Optional<Demo.Account> demo) {
    this.settings = settings;
    this.urls = urls;
    this.demo = demo;
  }

  /** Whether this node answers on its own port. */
  boolean isReachable() {
    try {
      HttpURLConnection connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + settings.httpPort() + "/healthz")
                  .toURL()
                  .openConnection();
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("\n  Flashpoint Connect is ready.\n\n");
    line(text, "Open in a browser", urls.at("/"));
    line(text, "Paste into Claude", urls.resource());
    line(
        text,
        "Or for Claude Code",
        "claude mcp add --transport http flashpoint " + urls.resource());
    demo.ifPresent(
        account -> {
          text.append(
              "\n  A demo account with two teams was made. The password is shown this once:\n\n");
          line(text, "E-mail", account.email());
          line(text, "Password", account.password().reveal());
        });
    return text.toString();
  }

  private static void line(StringBuilder text, String label, String value) {
    text.append("    ").append(String.format("%-20s", label)).append(value).append('\n');
  }
}
