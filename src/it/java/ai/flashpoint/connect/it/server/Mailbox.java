package ai.flashpoint.connect.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A mail server of this machine that keeps what it takes for tests. */
public final class Mailbox implements AutoCloseable {

  private static final long LIMIT_SECONDS = 60;

  private final ServerSocket socket;
  private final BlockingQueue<Mail> mails = new LinkedBlockingQueue<>();
  private volatile Desk desk = new Desk(Reception.OPEN, new LinkedBlockingQueue<>());

  /** The manner of a time, and who came in it. */
  private record Desk(Reception reception, BlockingQueue<MailVisit> visits) {}

  private Mailbox(ServerSocket socket) {
    this.socket = socket;
  }

  /** Takes everything in the clear. */
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

  /** Receives like this, conversations from now on. */
  public Mailbox receiving(Reception reception) {
    desk = new Desk(reception, new LinkedBlockingQueue<>());
    return this;
  }

  /** Has the product send its mail here, in the clear, for starts from now on. */
  public Server takingMailOf(Server server) {
    return server
        .with("FLASHPOINT_MAIL_HOST", "127.0.0.1")
        .with("FLASHPOINT_MAIL_PORT", String.valueOf(socket.getLocalPort()))
        .with("FLASHPOINT_MAIL_FROM", "connect@example.com")
        .with("FLASHPOINT_MAIL_TLS", "none");
  }

  /** The next mail in the order of arrival; waits for it. */
  public Mail next() {
    return taken(mails, "mail");
  }

  /** The next mail to this address; waits for it and drops those to others. */
  public Mail nextTo(String address) {
    Mail mail = next();
    while (!mail.to().equals(address)) {
      mail = next();
    }
    return mail;
  }

  /** The next conversation that is over, of those since the manner of receiving was changed. */
  public MailVisit nextVisit() {
    return taken(desk.visits(), "visit");
  }

  /** Whether mail is here that was not taken out. */
  public boolean isEmpty() {
    return mails.isEmpty();
  }

  private static <T> T taken(BlockingQueue<T> queue, String what) {
    try {
      T next = queue.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("no " + what + " within " + LIMIT_SECONDS + " seconds");
      }
      return next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        receive(client, desk);
      } catch (IOException e) {
        // The client has gone, or the mailbox is closed
      }
    }
  }

  private void receive(Socket client, Desk now) throws IOException {
    MailTalk talk = new MailTalk(now.reception(), mails::add);
    try {
      talk.with(client);
    } finally {
      now.visits().add(talk.visit());
    }
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
