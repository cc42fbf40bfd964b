package ai.flashpoint.connect.common;

import java.util.Optional;

/**
 * The server that takes our mail (RFC 5321), keys {@code flashpoint.mail.*}. Without a host nothing
 * is mailed: whoever makes a link is shown it.
 *
 * @param host key {@code flashpoint.mail.host}
 * @param port key {@code flashpoint.mail.port}, default what is usual for {@code tls}
 * @param user key {@code flashpoint.mail.user}; nobody, if the server asks nobody
 * @param password key {@code flashpoint.mail.password}
 * @param from the sender, key {@code flashpoint.mail.from}
 * @param tls key {@code flashpoint.mail.tls}
 */
public record MailSettings(
    Optional<String> host,
    int port,
    Optional<String> user,
    Optional<Secret> password,
    Optional<EmailAddress> from,
    Tls tls) {

  private static final String HOST = "flashpoint.mail.host";
  private static final String PORT = "flashpoint.mail.port";
  private static final String USER = "flashpoint.mail.user";
  private static final String PASSWORD = "flashpoint.mail.password";
  private static final String FROM = "flashpoint.mail.from";
  private static final String TLS = "flashpoint.mail.tls";

  /** How the way to the mail server is protected. */
  public enum Tls {
    /** Begins in the clear and must change to TLS before anything is said (RFC 3207). */
    STARTTLS(587),
    /** TLS from the first byte (RFC 8314). */
    IMPLICIT(465),
    /** Not at all: for a server on the same machine or network. */
    NONE(25);

    private final int port;

    Tls(int port) {
      this.port = port;
    }
  }

  /** No mail. */
  public static final MailSettings OFF =
      new MailSettings(
          Optional.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty(), Tls.STARTTLS);

  /** Reads and checks the settings. */
  public static MailSettings from(SettingsReader settings) {
    Optional<String> host = settings.text(HOST);
    if (host.isEmpty()) {
      return OFF;
    }
    Tls tls = settings.text(TLS).map(MailSettings::tls).orElse(Tls.STARTTLS);
    Optional<String> user = settings.text(USER);
    Optional<Secret> password = settings.text(PASSWORD).map(Secret::of);
    if (user.isPresent() != password.isPresent()) {
      throw new InvalidSetting(
          user.isPresent() ? PASSWORD : USER,
          "is missing beside " + (user.isPresent() ? USER : PASSWORD),
          "set both or none");
    }
    return new MailSettings(
        host.map(MailSettings::host),
        settings.number(PORT, tls.port, 1, 65535),
        user,
        password,
        Optional.of(from(settings.text(FROM))),
        tls);
  }

  /** Whether anything is mailed. */
  public boolean on() {
    return host.isPresent();
  }

  private static String host(String text) {
    if (!text.matches("[A-Za-z0-9.:\\[\\]-]{1,253}")) {
      throw new InvalidSetting(
          HOST, "is not a host", "set name or address of the mail server without scheme and port");
    }
    return text;
  }

  private static Tls tls(String text) {
    return switch (text) {
      case "starttls" -> Tls.STARTTLS;
      case "implicit" -> Tls.IMPLICIT;
      case "none" -> Tls.NONE;
      default ->
          throw new InvalidSetting(
              TLS, "is unknown", "set starttls, implicit or, on the own network only, none");
    };
  }

  private static EmailAddress from(Optional<String> text) {
    return text.flatMap(EmailAddress::of)
        .orElseThrow(
            () ->
                new InvalidSetting(
                    FROM,
                    text.isEmpty() ? "is missing beside " + HOST : "is not a mail address",
                    "set the address that mail comes from, like connect@example.com"));
  }
}
