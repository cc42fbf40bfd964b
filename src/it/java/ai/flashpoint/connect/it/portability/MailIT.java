package ai.flashpoint.connect.it.portability;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.Mail;
import ai.flashpoint.connect.it.server.Mailbox;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import org.junit.jupiter.api.Test;

/** Each server's own Jakarta Mail, and the rows behind links on each database. */
class MailIT {

  private static final String FRESH = "a hat full of violets";

  @Test
  void forgottenPassword_byMail_isReplaced() {
    try (Mailbox mailbox = Mailbox.open();
        Server server =
            mailbox.takingMailOf(Server.named("mail").importing(ImportFile.ofTwoTeams())).start()) {
      Visitor visitor = new Visitor(server);
      Form asking =
          Form.with("Send the link", visitor.open(server.at("/forgot")))
              .fill("E-mail", Person.BOB.email());
      assertThat(visitor.press(asking, "Send the link").body()).contains("Look into your mailbox");

      Mail mail = mailbox.next();
      assertThat(mail.to()).isEqualTo(Person.BOB.email());
      Form choosing =
          Form.with("Save the new password", visitor.open(mail.link()))
              .fill("New password", FRESH)
              .fill("New password again", FRESH);
      assertThat(visitor.press(choosing, "Save the new password").body())
          .contains("Your password was changed");
      assertThat(mailbox.next().header("subject")).contains("was changed");

      Person fresh = new Person(Person.BOB.email(), Person.BOB.name(), FRESH);
      assertThat(visitor.signIn(visitor.open(server.at("/login")), fresh).body())
          .contains(Person.BOB.name());
    }
  }
}
