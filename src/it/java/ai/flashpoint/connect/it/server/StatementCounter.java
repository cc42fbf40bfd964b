package ai.flashpoint.connect.it.server;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Stands between the product and PostgreSQL, passes every byte on, and writes down the statements
 * that were executed: exact, and without asking the product.
 */
public final class StatementCounter {

  private final ServerSocket socket;
  private final int postgresPort;
  private final ConcurrentLinkedQueue<String> executed = new ConcurrentLinkedQueue<>();

  private StatementCounter(ServerSocket socket, int postgresPort) {
    this.socket = socket;
    this.postgresPort = postgresPort;
  }

  static StatementCounter before(int postgresPort) throws IOException {
    StatementCounter counter =
        new StatementCounter(
            new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), postgresPort);
    daemon(counter::accept);
    return counter;
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Forgets what was executed so far. */
  public void reset() {
    executed.clear();
  }

  /** The SQL of every {@code select} that was executed since the last reset, in order. */
  public List<String> reads() {
    return executed.stream().filter(StatementCounter::reads).toList();
  }

  private static boolean reads(String sql) {
    String start = sql.stripLeading().toLowerCase(Locale.ROOT);
    return start.startsWith("select") || start.startsWith("with");
  }

  private void accept() {
    while (true) {
      try {
        Socket product = socket.accept();
        Socket postgres = new Socket(InetAddress.getLoopbackAddress(), postgresPort);
        daemon(() -> pass(postgres, product));
        daemon(() -> listen(product, postgres));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // one side closed: so does the other, by leaving the block
    }
  }

  private void listen(Socket product, Socket postgres) {
    InputStream input;
    try (product;
        postgres) {
      input = new java.io.BufferedInputStream(product.getInputStream());
      new FrontendMessages(executed::add)
          .copy(
              new DataInputStream(input),
              new DataOutputStream(new java.io.BufferedOutputStream(postgres.getOutputStream())));
    } catch (EOFException e) {
      // the product closed its connection
    } catch (IOException e) {
      // one side closed: so does the other, by leaving the block
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "statement-counter");
    thread.setDaemon(true);
    thread.start();
  }
}
