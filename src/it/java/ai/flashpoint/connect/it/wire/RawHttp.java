package ai.flashpoint.connect.it.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Requests that no HTTP library would send, byte for byte. */
public record RawHttp(int port) {

  private static final int PATIENCE_MILLIS = 8_000;

  /** A request line and header lines; Host and Connection are added. */
  public Reply send(String line, String... headers) {
    StringBuilder request = new StringBuilder(line + " HTTP/1.1\r\nHost: localhost:" + port);
    request.append("\r\nConnection: close\r\n");
    for (String header : headers) {
      request.append(header).append("\r\n");
    }
    return bytes(request.append("\r\n").toString());
  }

  /** Exactly this text. */
  public Reply bytes(String request) {
    ByteArrayOutputStream reply = new ByteArrayOutputStream();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      write(request.getBytes(StandardCharsets.ISO_8859_1), socket.getOutputStream());
      readAll(socket.getInputStream(), reply);
    } catch (IOException e) {
      if (reply.size() == 0) {
        throw new UncheckedIOException(e);
      }
    }
    return new Reply(reply.toString(StandardCharsets.UTF_8));
  }

  private static void write(byte[] request, OutputStream to) {
    try {
      to.write(request);
    } catch (IOException e) {
      // the server has refused it before its end; what it said stands in the other direction
    }
  }

  private static void readAll(InputStream from, ByteArrayOutputStream to) throws IOException {
    try {
      from.transferTo(to);
    } catch (SocketTimeoutException e) {
      // servers keep some connections open; what has come is the answer
    }
  }

  /** All that came back. */
  public record Reply(String text) {

    public int status() {
      return Integer.parseInt(text.split(" ", 3)[1].substring(0, 3));
    }

    /** Status line and headers, in lower case. */
    public String head() {
      return text.split("\r\n\r\n", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** The body with its framing, or an empty text. */
    public String body() {
      String[] parts = text.split("\r\n\r\n", 2);
      return parts.length == 2 ? parts[1] : "";
    }
  }
}
