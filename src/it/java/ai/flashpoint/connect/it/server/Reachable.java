package ai.flashpoint.connect.it.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** One short question to an address that may not be served yet. */
final class Reachable {

  private Reachable() {}

  static boolean answers200(URI address) {
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout(2_000);
      connection.setReadTimeout(10_000);
      try {
        return connection.getResponseCode() == 200;
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return false;
    }
  }
}
