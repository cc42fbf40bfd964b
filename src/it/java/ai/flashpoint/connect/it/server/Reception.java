package ai.flashpoint.connect.it.server;

import javax.net.ssl.SSLContext;

/**
 * How a mail server of these tests receives mail.
 *
 * @param context with its certificate; null without TLS
 * @param user who may bring mail; null: everybody
 * @param password of the user
 * @param mechanism how to log in, {@code PLAIN} or {@code LOGIN}
 */
public record Reception(
    Tls tls, SSLContext context, String user, String password, String mechanism) {

  /** When the conversation is protected. */
  public enum Tls {
    NEVER,
    /** Once the other side asks for it (RFC 3207). */
    STARTTLS,
    /** From the first byte (RFC 8314). */
    IMPLICIT
  }

  /** In the clear, from everybody. */
  public static final Reception OPEN = new Reception(Tls.NEVER, null, null, null, "");

  public Reception over(Tls newTls, SSLContext newContext) {
    return new Reception(newTls, newContext, user, password, mechanism);
  }

  public Reception login(String how, String newUser, String newPassword) {
    return new Reception(tls, context, newUser, newPassword, how);
  }

  boolean asksWho() {
    return user != null;
  }

  boolean knows(String someone, String secret) {
    return someone.equals(user) && secret.equals(password);
  }
}
