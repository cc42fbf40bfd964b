package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.MailSettings;
import ai.flashpoint.connect.common.Secret;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/**
 * The mail server of the settings, spoken to with Jakarta Mail 2.1. A session of our own: one from
 * JNDI would have to be set up on each server in its own way.
 *
 * @param sender name beside the address that mail comes from
 * @param tls whose certificates count
 */
record MailServer(MailSettings settings, String sender, SSLSocketFactory tls) {

  // RFC 5322 section 3.3
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
  private static final String CONNECT_MILLIS = "10000";
  private static final String ANSWER_MILLIS = "20000";

  /**
   * Hands the letter over; takes at most about a minute.
   *
   * @throws MessagingException if the server cannot be reached or does not take it
   */
  void send(Letter letter, Instant now) throws MessagingException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // Jakarta Mail looks for its parts by this one, and a deployment need not see them
    thread.setContextClassLoader(Session.class.getClassLoader());
    try {
      Transport.send(message(letter, now));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private MimeMessage message(Letter letter, Instant now) throws MessagingException {
    String utf8 = StandardCharsets.UTF_8.name();
    MimeMessage message = new MimeMessage(Session.getInstance(properties(), login()));
    try {
      message.setFrom(new InternetAddress(settings.from().orElseThrow().value(), sender, utf8));
    } catch (UnsupportedEncodingException e) {
      throw new MessagingException("UTF-8 is unknown", e);
    }
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
    message.setSubject(letter.subject(), utf8);
    message.setText(letter.text(), utf8);
    message.setContentLanguage(new String[] {letter.language().toLanguageTag()});
    // So that no absent person's machine answers (RFC 3834 section 5)
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Date", DATE.format(now.atZone(ZoneOffset.UTC)));
    return message;
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", "smtp");
    properties.setProperty("mail.smtp.host", settings.host().orElseThrow());
    properties.setProperty("mail.smtp.port", String.valueOf(settings.port()));
    properties.setProperty("mail.smtp.auth", String.valueOf(settings.user().isPresent()));
    properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
    switch (settings.tls()) {
      case STARTTLS -> {
        trust(properties);
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
      }
      case IMPLICIT -> {
        trust(properties);
        properties.setProperty("mail.smtp.ssl.enable", "true");
      }
      case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
    }
    return properties;
  }

  private void trust(Properties properties) {
    properties.put("mail.smtp.ssl.socketFactory", tls);
    properties.setProperty("mail.smtp.socketFactory.fallback", "false");
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
  }

  private Authenticator login() {
    return settings
        .user()
        .map(
            user ->
                (Authenticator)
                    new Authenticator() {
                      @Override
                      protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication(
                            user, settings.password().map(Secret::reveal).orElse(""));
                      }
                    })
        .orElse(null);
  }
}
