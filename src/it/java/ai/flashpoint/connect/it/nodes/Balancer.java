package ai.flashpoint.connect.it.nodes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** The one address of several nodes; a test says which node gets the next requests. */
final class Balancer implements AutoCloseable {

  private static final Set<String> OF_THE_CONNECTION =
      Set.of(
          "connection",
          "content-length",
          "date",
          "expect",
          "host",
          "http2-settings",
          "transfer-encoding",
          "upgrade");

  private final HttpServer listener;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient nodes =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private volatile IntSupplier port = () -> 0;

  Balancer() {
    try {
      listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    listener.setExecutor(threads);
    listener.createContext("/", this::pass);
    listener.start();
  }

  int port() {
    return listener.getAddress().getPort();
  }

  /** Sends everything to one port. */
  void to(int only) {
    port = () -> only;
  }

  /** Sends one request to each port in turn. */
  void inTurn(int... ports) {
    AtomicInteger next = new AtomicInteger();
    port = () -> ports[Math.floorMod(next.getAndIncrement(), ports.length)];
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpResponse<byte[]> answer;
      try {
        answer = answer(exchange);
      } catch (IOException e) {
        // The node was lost on the way; whether it did something nobody knows
        exchange.sendResponseHeaders(502, -1);
        return;
      }
      answer
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (isForBoth(name)) {
                  values.forEach(value -> exchange.getResponseHeaders().add(name, value));
                }
              });
      byte[] body = answer.body();
      exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private HttpResponse<byte[]> answer(HttpExchange exchange) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port.getAsInt() + exchange.getRequestURI()))
            .method(
                exchange.getRequestMethod(),
                BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (isForBoth(name)) {
                values.forEach(value -> request.header(name, value));
              }
            });
    try {
      return nodes.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static boolean isForBoth(String header) {
    return !OF_THE_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
  }

  @Override
  public void close() {
    listener.stop(0);
    threads.shutdownNow();
  }
}
