package ai.flashpoint.connect.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/** A TLS server on loopback that answers as badly as a test wants, with raw bytes. */
public final class DocumentHost implements AutoCloseable {

  /** What is written after a request; the connection is closed then. */
  @FunctionalInterface
  public interface Reply {
    void to(OutputStream out) throws IOException;

    /** Status 200 with a JSON document. */
    static Reply json(String body, String... headers) {
      return status(
          "200 OK", body, List.of(headers).isEmpty() ? "X: y" : String.join("\r\n", headers));
    }

    /** A status line's end, a JSON document and further header lines. */
    static Reply status(String status, String body, String headers) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      return out -> {
        out.write(
            ("HTTP/1.1 "
                    + status
                    + "\r\nContent-Type: application/json\r\nContent-Length: "
                    + bytes.length
                    + "\r\n"
                    + headers
                    + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
      };
    }

    static Reply raw(String bytes) {
      return out -> out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private static final Reply NOTHING_HERE = Reply.status("404 Not Found", "{}", "X: y");

  private final ServerSocket socket;
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();

  /** Starts a host on a free port. */
  public DocumentHost(SSLContext context) {
    try {
      socket =
          context
              .getServerSocketFactory()
              .createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(this::accept);
  }

  /** What this path answers from now on. */
  public DocumentHost answer(String path, Reply reply) {
    replies.put(path, reply);
    return this;
  }

  public int port() {
    return socket.getLocalPort();
  }

  /** The requests so far: request line and headers, with line breaks. */
  public List<String> requests() {
    return requests;
  }

  /** How often this path was asked for. */
  public long asked(String path) {
    return requests.stream().filter(request -> request.startsWith("GET " + path + " ")).count();
  }

  /** How often somebody connected, also without a request. */
  public int connections() {
    return connections.get();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        connections.incrementAndGet();
        daemon(() -> serve(connection));
      } catch (IOException e) {
        // Closed, which ends the loop
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
      StringBuilder request = new StringBuilder();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        request.append(line).append('\n');
      }
      if (request.isEmpty()) {
        return;
      }
      requests.add(request.toString());
      String target = request.substring(4, request.indexOf(" ", 4));
      replies.getOrDefault(target, NOTHING_HERE).to(connection.getOutputStream());
    } catch (IOException e) {
      // The other side went away, which is what many tests are about
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "document-host");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
