package ai.flashpoint.connect.it.server;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads what a PostgreSQL client sends (protocol 3.0, "Message Formats") on one connection, and
 * reports the SQL of each execution.
 */
final class FrontendMessages {

  private static final int SSL_REQUEST = 80877103;
  private static final int GSS_REQUEST = 80877104;

  private final Consumer<String> executed;
  private final Map<String, String> statements = new HashMap<>();
  private final Map<String, String> portals = new HashMap<>();

  FrontendMessages(Consumer<String> executed) {
    this.executed = executed;
  }

  void copy(DataInputStream from, DataOutputStream to) throws IOException {
    startup(from, to);
    while (true) {
      int type = from.readByte();
      byte[] body = from.readNBytes(from.readInt() - 4);
      to.writeByte(type);
      to.writeInt(body.length + 4);
      to.write(body);
      if (from.available() == 0) {
        to.flush();
      }
      note((char) type, ByteBuffer.wrap(body));
    }
  }

  private static void startup(DataInputStream from, DataOutputStream to) throws IOException {
    int code;
    do {
      byte[] body = from.readNBytes(from.readInt() - 4);
      to.writeInt(body.length + 4);
      to.write(body);
      to.flush();
      code = ByteBuffer.wrap(body).getInt();
    } while (code == SSL_REQUEST || code == GSS_REQUEST);
  }

  private void note(char type, ByteBuffer body) {
    switch (type) {
      case 'Q' -> executed.accept(text(body));
      case 'P' -> statements.put(text(body), text(body));
      case 'B' -> portals.put(text(body), statements.get(text(body)));
      case 'E' -> executed.accept(portals.get(text(body)));
      default -> {
        // describes, syncs and closes execute nothing
      }
    }
  }

  private static String text(ByteBuffer body) {
    int start = body.position();
    while (body.get() != 0) {
      // up to the end of this zero-terminated string
    }
    return StandardCharsets.UTF_8.decode(body.slice(start, body.position() - 1 - start)).toString();
  }
}
