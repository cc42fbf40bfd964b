package ai.flashpoint.connect.it.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A mail server of this machine that takes everything (RFC 5321) and keeps it for tests. */
public final class Mailbox implements AutoCloseable {

  private static final long LIMIT_SECONDS = 30;

  private final ServerSocket socket;
  private final BlockingQueue<Mail> mails = new LinkedBlockingQueue<>();

  private Mailbox(ServerSocket socket) {
    this.socket = socket;
  }

  public static Mailbox open() {
    try {
      Mailbox mailbox = new Mailbox(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      Thread thread = new Thread(mailbox::serve, "mailbox");
      thread.setDaemon(true);
      thread.start();
      return mailbox;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Has the product send its mail here, for starts from now on. */
  public Server takingMailOf(Server server) {
    return server
        .with("FLASHPOINT_MAIL_HOST", "127.0.0.1")
        .with("FLASHPOINT_MAIL_PORT", String.valueOf(socket.getLocalPort()))
        .with("FLASHPOINT_MAIL_FROM", "connect@example.com")
        .with("FLASHPOINT_MAIL_TLS", "none");
  }

  /** The next mail in the order of arrival; waits for it. */
  public Mail next() {
    try {
      Mail mail = mails.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
      if (mail == null) {
        throw new AssertionError("no mail within " + LIMIT_SECONDS + " seconds");
      }
      return mail;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException e) {
        // The client has gone, or the mailbox is closed
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    OutputStream out = client.getOutputStream();
    say(out, "220 mailbox");
    String to = "";
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
      switch (command) {
        case "RCPT" -> to = line.replaceAll(".*<(.*)>.*", "$1");
        case "DATA" -> {
          say(out, "354 go on");
          mails.add(new Mail(to, message(in)));
        }
        case "QUIT" -> {
          say(out, "221 bye");
          return;
        }
        default -> {}
      }
      say(out, "250 mailbox");
    }
  }

  private static String message(BufferedReader in) throws IOException {
    StringBuilder message = new StringBuilder();
    for (String line = in.readLine(); !line.equals("."); line = in.readLine()) {
      message.append(line.startsWith("..") ? line.substring(1) : line).append('\n');
    }
    return message.toString();
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
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
