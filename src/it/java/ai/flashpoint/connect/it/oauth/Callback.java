package ai.flashpoint.connect.it.oauth;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** An assistant's own small listener, for browsers that really come back to it. */
public final class Callback implements AutoCloseable {

  private final HttpServer listener;

  public Callback() {
    try {
      listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    listener.createContext(
        "/callback",
        exchange -> {
          byte[] page = "Connected. You can close this page.".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    listener.start();
  }

  public String redirectUri() {
    return "http://127.0.0.1:" + listener.getAddress().getPort() + "/callback";
  }

  @Override
  public void close() {
    listener.stop(0);
  }
}
