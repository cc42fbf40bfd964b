package ai.flashpoint.connect.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.team.Invitation;
import ai.flashpoint.connect.team.LinkIssued;
import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.team.Team;
import ai.flashpoint.connect.team.User;
import ai.flashpoint.connect.testing.MovableClock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LettersTest {

  private static final Secret LINK = Secret.of("https://connect.example.com/x?link=abc");

  private final Letters english =
      new Letters(Phrases.in(Locale.ENGLISH), new MovableClock(), "Flashpoint");

  private static User user(String name) {
    return new User(UserId.random(), "jane@example.com", name, false);
  }

  private static LinkIssued invitation(String by, String team) {
    return new LinkIssued.Invited(
        new Invitation(
            UUID.randomUUID(),
            new Team(TeamId.random(), "acme", team, Optional.empty()),
            "new@example.com",
            Role.MEMBER,
            user(by),
            MovableClock.NOON,
            MovableClock.NOON.plus(Duration.ofDays(7))),
        Optional.empty(),
        LINK);
  }

  @Test
  void reset_saysHowLongTheLinkWorks() {
    Letter letter =
        english.of(
            new LinkIssued.Reset(
                user("Jane"),
                Optional.empty(),
                LINK,
                MovableClock.NOON.plus(Duration.ofMinutes(60))));
    assertThat(letter.to()).isEqualTo("jane@example.com");
    assertThat(letter.text()).contains("\n\n" + LINK.reveal() + "\n\n", "within 60 minutes");
  }

  @Test
  void invitation_saysWhoInvitesAndUntilWhen() {
    Letter letter = english.of(invitation("Carol", "Contoso"));
    assertThat(letter.to()).isEqualTo("new@example.com");
    assertThat(letter.subject()).isEqualTo("Join Contoso at Flashpoint");
    assertThat(letter.text()).contains("Carol invites you", "30 Nov 2026", LINK.reveal());
  }

  @Test
  void names_thatAreAddresses_becomeNone() {
    Letter letter = english.of(invitation("Visit https://evil.example/a now", "www.evil.example"));
    assertThat(letter.text().replace(LINK.reveal(), "")).doesNotContain("://", "www.");
  }

  @Test
  void names_withLineFeeds_addNoHeader() {
    assertThat(english.of(invitation("Carol", "A\r\nBcc: x@example.com")).subject())
        .doesNotContain("\r", "\n");
  }

  @Test
  void letter_printed_holdsNeitherAddressNorLink() {
    assertThat(english.of(invitation("Carol", "Contoso"))).hasToString("invitation");
  }
}
