package ai.flashpoint.connect.it.documents;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.testing.DocumentHost.Reply;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Documents that were read once, an hour later. */
class DocumentLifeIT {

  private static DocumentWorld world;
  private static String changing;
  private static String connected;
  private static String forgotten;
  private static Tokens tokens;

  @BeforeAll
  static void readThenWaitAnHour() {
    world = new DocumentWorld("documents-later");
    changing = world.published("/changing");
    connected = world.published("/connected");
    forgotten = world.published("/forgotten");
    Assistant assistant = world.assistant(connected);
    tokens = assistant.redeemed(assistant.authorized(Person.ADA, Person.ACME));
    Refusals.isSignIn(world.authorize(changing));
    Refusals.isSignIn(world.authorize(forgotten));
    world.server.with("FLASHPOINT_CLOCK_OFFSET", "PT1H").restart();
    world.host.answer("/connected", Reply.status("503 Service Unavailable", "{}", "X: y"));
    world.host.answer("/forgotten", Reply.status("503 Service Unavailable", "{}", "X: y"));
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void CM12_redirectThatLeftTheDocument_isAPageOnceTheCopyIsOld() {
    world.host.answer(
        "/changing",
        Reply.json(
            DocumentWorld.document(
                changing, "redirect_uris", List.of("https://assistant.docs.test/new"))));

    Refusals.isPage400(world.authorize(changing));

    assertThat(world.host.asked("/changing")).isEqualTo(2);
    Assistant moved = new Assistant(world.server, changing, "https://assistant.docs.test/new");
    assertThat(moved.authorized(Person.ADA, Person.ACME).value()).isNotEmpty();
  }

  @Test
  void CM16_hostAwayWithCopyAndSessions_works() {
    Refusals.isSignIn(world.authorize(connected));

    assertThat(world.host.asked("/connected")).isGreaterThan(1);
  }

  @Test
  void CM16_hostAwayWithoutSessions_isAPage() {
    Refusals.isDocumentPage(world.authorize(forgotten), "status 503");
  }

  @Test
  void CM16_hostAwayWithoutCopy_isAPage() {
    Refusals.isDocumentPage(world.authorize(world.origin() + "/never"), "status 404");
  }

  @Test
  void RF14_hostAway_refreshWorksWithoutAsking() {
    long before = world.host.asked("/connected");

    tokens = world.assistant(connected).refreshed(tokens.refresh());

    assertThat(tokens.access()).isNotEmpty();
    assertThat(world.host.asked("/connected")).isEqualTo(before);
  }
}
