package ai.flashpoint.connect.console.team;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.team.AgentDescription;
import ai.flashpoint.connect.team.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentFormTest {

  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final String WALLET = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

  private static Optional<String> problem(
      String name, String wallet, String role, String until, String tools) {
    return new AgentForm(name, wallet, role, until, tools).problem(NOW);
  }

  @Test
  void form_withANameAlone_isAMemberWithAllToolsForGood() {
    AgentForm form = new AgentForm("Bot", "", "member", "", "");
    assertThat(form.problem(NOW)).isEmpty();
    assertThat(form.description()).isEqualTo(AgentDescription.ofMember(Optional.empty()));
  }

  @Test
  void form_filled_isDescribedToTheEndOfItsLastDay() {
    AgentForm form = new AgentForm("Bot", WALLET, "viewer", "2026-06-01", "whoami, list_surveys");
    assertThat(form.problem(NOW)).isEmpty();
    assertThat(form.description())
        .isEqualTo(
            new AgentDescription(
                Optional.of("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"),
                Role.VIEWER,
                Optional.of(Instant.parse("2026-06-02T00:00:00Z")),
                Optional.of(Set.of("whoami", "list_surveys")),
                false));
  }

  @Test
  void name_missing_isAProblem() {
    assertThat(problem("", WALLET, "member", "", "")).contains("name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0x12", "nonsense", "0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"})
  void wallet_thatIsNone_isAProblem(String wallet) {
    assertThat(problem("Bot", wallet, "member", "", "")).contains("wallet");
  }

  @Test
  void role_ofNobody_isAProblem() {
    assertThat(problem("Bot", "", "king", "", "")).contains("role");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-05-31", "tomorrow", "+999999999-12-31"})
  void lastDay_thatIsOverOrNone_isAProblem(String until) {
    assertThat(problem("Bot", "", "member", until, "")).contains("until");
  }

  @Test
  void tools_thatCannotBeNames_areAProblem() {
    assertThat(problem("Bot", "", "member", "", "who<am>i")).contains("tools");
  }
}
