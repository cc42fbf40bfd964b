package ai.flashpoint.connect.it.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests that no HTTP client would send, written to the socket as they are. */
public final class Raw {

  private static final int PATIENCE_MILLIS = 20_000;

  private Raw() {}

  /**
   * Sends a request and reads the answer until the server closes.
   *
   * @param head request line and headers without {@code Connection}, separated by line breaks
   */
  public static String answer(int port, String head) {
    String request = head.strip().replace("\n", "\r\n") + "\r\nConnection: close\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getByName("localhost"), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
