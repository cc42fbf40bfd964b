package ai.flashpoint.connect.it.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;

/**
 * A mail server's side of one conversation (RFC 5321), with TLS (RFC 3207) and login (RFC 4954).
 */
final class MailTalk {

  private static final int PATIENCE_MILLIS = 60_000;

  private final Reception reception;
  private final Consumer<Mail> mails;
  private final List<String> inClear = new ArrayList<>();
  private Socket socket;
  private BufferedReader in;
  private OutputStream out;
  private boolean secured;
  private boolean known;
  private boolean refused;
  private String to = "";

  MailTalk(Reception reception, Consumer<Mail> mails) {
    this.reception = reception;
    this.mails = mails;
    known = !reception.asksWho();
  }

  /** How it went so far. */
  MailVisit visit() {
    return new MailVisit(List.copyOf(inClear), secured, refused);
  }

  /** Talks until the other side leaves. */
  void with(Socket client) throws IOException {
    client.setSoTimeout(PATIENCE_MILLIS);
    use(client);
    if (reception.tls() == Reception.Tls.IMPLICIT) {
      secure();
    }
    say("220 mailbox");
    for (String line = hear(); line != null; line = hear()) {
      String command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
      switch (command) {
        case "EHLO" -> greet();
        case "STAR" -> {
          say("220 go on");
          secure();
        }
        case "AUTH" -> login(line);
        case "MAIL" -> say(mayBring() ? "250 mailbox" : "530 5.7.0 not like this");
        case "RCPT" -> {
          to = line.replaceAll(".*<(.*)>.*", "$1");
          say("250 mailbox");
        }
        case "DATA" -> {
          say("354 go on");
          mails.accept(new Mail(to, message()));
          say("250 mailbox");
        }
        case "QUIT" -> {
          say("221 bye");
          return;
        }
        default -> say("250 mailbox");
      }
    }
  }

  private boolean offersTls() {
    return reception.tls() == Reception.Tls.STARTTLS && !secured;
  }

  private boolean mayBring() {
    return known && !offersTls();
  }

  private void greet() throws IOException {
    say("250-mailbox");
    if (offersTls()) {
      say("250-STARTTLS");
    } else if (reception.asksWho()) {
      say("250-AUTH " + reception.mechanism());
    }
    say("250 8BITMIME");
  }

  private void login(String line) throws IOException {
    String initial = line.replaceFirst("^\\S+ \\S+ ?", "");
    if (reception.mechanism().equals("PLAIN")) {
      String[] parts = decoded(initial.isEmpty() ? asked("334 ") : initial).split("\0", -1);
      known = parts.length == 3 && reception.knows(parts[1], parts[2]);
    } else {
      String user = decoded(initial.isEmpty() ? asked("334 VXNlcm5hbWU6") : initial);
      known = reception.knows(user, decoded(asked("334 UGFzc3dvcmQ6")));
    }
    refused |= !known;
    say(known ? "235 2.7.0 welcome" : "535 5.7.8 " + user(initial) + " is not known");
  }

  /** Some servers repeat what they were given. */
  private static String user(String initial) {
    return initial.isEmpty() ? "somebody" : initial;
  }

  private static String decoded(String base64) {
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }

  private String asked(String question) throws IOException {
    say(question);
    String answer = hear();
    return answer == null ? "" : answer;
  }

  private void secure() throws IOException {
    SSLSocket tls =
        (SSLSocket)
            reception
                .context()
                .getSocketFactory()
                .createSocket(socket, "localhost", socket.getPort(), true);
    tls.setUseClientMode(false);
    tls.startHandshake();
    use(tls);
    secured = true;
  }

  private void use(Socket next) throws IOException {
    socket = next;
    in =
        new BufferedReader(
            new InputStreamReader(next.getInputStream(), StandardCharsets.ISO_8859_1));
    out = next.getOutputStream();
  }

  private String hear() throws IOException {
    String line = in.readLine();
    if (line != null && !secured) {
      inClear.add(line);
    }
    return line;
  }

  private String message() throws IOException {
    StringBuilder message = new StringBuilder();
    for (String line = hear(); line != null && !line.equals("."); line = hear()) {
      message.append(line.startsWith("..") ? line.substring(1) : line).append('\n');
    }
    return message.toString();
  }

  private void say(String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }
}
