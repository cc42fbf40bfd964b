package ai.flashpoint.connect.it.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.Mailbox;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.web.Browser;
import ai.flashpoint.connect.it.web.Inspection;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages behind links that work once, as axe-core and a person see them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkPagesIT {

  private final Mailbox mailbox = Mailbox.open();
  private final List<String> complaints = new ArrayList<>();
  private Server server;

  @BeforeAll
  void start() {
    server =
        mailbox
            .takingMailOf(Server.named("link-pages").importing(ImportFile.ofTwoTeams()))
            .extendedBy(LinkMaker.class)
            .start();
  }

  @AfterAll
  void stop() {
    server.close();
    mailbox.close();
  }

  private String invited(Browser.Profile profile, String email) {
    profile
        .page()
        .request()
        .get(
            server.at(
                "/test/link?team=contoso&role=VIEWER&email="
                    + email
                    + "&by="
                    + Person.CAROL.email()));
    return mailbox.next().link();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1200", "DARK, 1200", "LIGHT, 400", "DARK, 320"})
  void pages_onEveryScreen_areInOrder(ColorScheme scheme, int width) {
    String look = "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
    try (Browser.Profile profile = Browser.fresh(scheme, width)) {
      Inspection inspection = new Inspection(profile, server.origin());
      profile.open(server.at("/forgot"));
      look(inspection, profile, "forgot", look);
      profile.button("Send the link").click();
      look(inspection, profile, "forgot-nothing-typed", look);
      profile.page().getByLabel("E-mail").fill("person" + width + scheme + "@example.com");
      profile.button("Send the link").click();
      look(inspection, profile, "forgot-sent", look);
      profile.open(server.at("/reset"));
      look(inspection, profile, "reset-closed", look);
      profile.open(server.at("/invitation"));
      look(inspection, profile, "invitation-closed", look);
      profile.open(invited(profile, "nora" + width + scheme + "@example.com"));
      look(inspection, profile, "invitation-new", look);
      profile.button("Create the account and join").click();
      look(inspection, profile, "invitation-nothing-typed", look);
      profile.open(invited(profile, Person.BOB.email()));
      look(inspection, profile, "invitation-known", look);
      profile.open(server.at("/login")).signIn(Person.ADA).open(server.at("/invitation"));
      look(inspection, profile, "invitation-other", look);
      profile.open(invited(profile, Person.ADA.email()));
      look(inspection, profile, "invitation-present", look);
      profile
          .page()
          .request()
          .get(server.at("/test/link?email=" + Person.BOB.email() + "&by=" + Person.ADA.email()));
      profile.open(mailbox.next().link());
      look(inspection, profile, "reset", look);
      profile.button("Save the new password").click();
      look(inspection, profile, "reset-nothing-typed", look);
    }
    assertThat(complaints).isEmpty();
  }

  private void look(Inspection inspection, Browser.Profile profile, String name, String look) {
    complaints.addAll(inspection.complaints(name));
    // Afterwards, since taking a picture touches the page
    profile.photograph(name + look);
  }
}
