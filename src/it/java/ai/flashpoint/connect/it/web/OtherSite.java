package ai.flashpoint.connect.it.web;

import ai.flashpoint.connect.testing.CertificateAuthority;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** Somebody else's website: an assistant's, or an attacker's. */
public final class OtherSite implements AutoCloseable {

  private final HttpServer listener;
  private final String origin;

  private OtherSite(HttpServer listener, String scheme, String host) {
    this.listener = listener;
    this.origin = scheme + "://" + host + ":" + listener.getAddress().getPort();
    listener.setExecutor(Executors.newCachedThreadPool());
    listener.start();
  }

  /** On 127.0.0.1, for browsers another site than the product on localhost. */
  public static OtherSite http() {
    try {
      return new OtherSite(HttpServer.create(anyPort(), 20), "http", "127.0.0.1");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** On localhost, with a certificate of its own making. */
  public static OtherSite https() {
    try {
      HttpsServer server = HttpsServer.create(anyPort(), 20);
      server.setHttpsConfigurator(
          new HttpsConfigurator(CertificateAuthority.servingSelfSigned("localhost")));
      return new OtherSite(server, "https", "localhost");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** Serves a page. */
  public OtherSite page(String path, String html) {
    byte[] body = ("<!DOCTYPE html><title>Other</title>" + html).getBytes(StandardCharsets.UTF_8);
    return on(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
        });
  }

  /** Sends browsers on. */
  public OtherSite redirect(String path, String to) {
    return on(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", to);
          exchange.sendResponseHeaders(302, -1);
        });
  }

  /** Answers in any other way. */
  public OtherSite on(String path, Answering answering) {
    listener.createContext(
        path,
        exchange -> {
          try (exchange) {
            answering.answer(exchange);
          }
        });
    return this;
  }

  /** One way to answer a request. */
  public interface Answering {
    void answer(HttpExchange exchange) throws IOException;
  }

  public String at(String path) {
    return origin + path;
  }

  @Override
  public void close() {
    listener.stop(0);
  }
}
