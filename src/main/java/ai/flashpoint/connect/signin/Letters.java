package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.CleanText;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.team.Invitation;
import ai.flashpoint.connect.team.LinkIssued;
import ai.flashpoint.connect.team.User;
import java.time.Clock;
import java.time.Duration;

/**
 * The words of letters in one language.
 *
 * @param brand the name of this deployment
 */
record Letters(Phrases phrases, Clock clock, String brand) {

  private static final int LONGEST_NAME = 60;

  Letter of(LinkIssued issued) {
    if (issued instanceof LinkIssued.Reset reset) {
      Duration left = Duration.between(clock.instant(), reset.expiresAt());
      return letter(
          "reset",
          reset.address(),
          token(reset.link()),
          phrases.text("mail.reset.subject", brand),
          phrases.text(
              "mail.reset.text",
              plain(reset.user().name()),
              brand,
              reset.link().reveal(),
              new TimeWords(clock, phrases).wait(left)));
    }
    LinkIssued.Invited invited = (LinkIssued.Invited) issued;
    Invitation invitation = invited.invitation();
    return letter(
        "invitation",
        invited.address(),
        token(invited.link()),
        phrases.text("mail.invitation.subject", plain(invitation.team().name()), brand),
        phrases.text(
            "mail.invitation.text",
            plain(invitation.by().name()),
            plain(invitation.team().name()),
            brand,
            invited.link().reveal(),
            new TimeWords(clock, phrases).date(invitation.expiresAt())));
  }

  /** That the password was changed: who did not do it has to hear of it. */
  Letter passwordChanged(User user) {
    return letter(
        "password changed",
        user.email(),
        "",
        phrases.text("mail.changed.subject", brand),
        phrases.text("mail.changed.text", plain(user.name()), brand));
  }

  private Letter letter(String about, String to, String token, String subject, String text) {
    return new Letter(about, to, subject, text + '\n', phrases.locale(), token);
  }

  private static String token(Secret link) {
    return link.reveal().substring(link.reveal().indexOf('=') + 1);
  }

  /** Names are chosen by people, and must not become addresses that a mail program offers. */
  private static String plain(String name) {
    return CleanText.of(name.replaceAll("(?i)https?:|www\\.|[/\\\\]", " "), LONGEST_NAME);
  }
}
