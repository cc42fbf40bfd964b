package ai.flashpoint.connect.console.team;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.team.Agent;
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
    return phrase(new AgentForm(name, wallet, role, until, tools), Optional.empty());
  }

  private static Optional<String> phrase(AgentForm form, Optional<Agent> before) {
    return form.problems(before, Set.of("whoami", "list_surveys")::contains, NOW).stream()
        .map(FieldProblem::phrase)
        .findFirst();
  }

  @Test
  void form_withANameAlone_isAMemberWithAllToolsForGood() {
    AgentForm form = new AgentForm("Bot", "", "member", "", "");
    assertThat(phrase(form, Optional.empty())).isEmpty();
    assertThat(form.description(Optional.empty()))
        .isEqualTo(AgentDescription.ofMember(Optional.empty()));
  }

  @Test
  void form_filled_isDescribedToTheEndOfItsLastDay() {
    AgentForm form = new AgentForm("Bot", WALLET, "viewer", "2026-06-01", "whoami, list_surveys");
    assertThat(phrase(form, Optional.empty())).isEmpty();
    assertThat(form.description(Optional.empty()))
        .isEqualTo(
            new AgentDescription(
                Optional.of("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"),
                Role.VIEWER,
                Optional.of(Instant.parse("2026-06-02T00:00:00Z")),
                Optional.of(Set.of("whoami", "list_surveys")),
                false));
  }

  @Test
  void wallet_givenByItsPublicKey_isItsAddress() {
    String key = "0x0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798";
    AgentForm form = new AgentForm("Bot", key, "member", "", "");
    assertThat(phrase(form, Optional.empty())).isEmpty();
    assertThat(form.description(Optional.empty()).wallet())
        .contains("0x7e5f4552091a69125d5dfcb7b8c2659029395bdf");
  }

  @Test
  void name_missing_isAProblem() {
    assertThat(problem("", WALLET, "member", "", "")).contains("name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"B\u0000t", "Bot\n2", "Bot \u202Etob", " Bot"})
  void name_notPlainText_isAProblem(String name) {
    assertThat(problem(name, WALLET, "member", "", "")).contains("name");
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
  @ValueSource(strings = {"2026-05-31", "tomorrow", "+999999-01-01", "+999999999-12-31"})
  void lastDay_thatIsOverOrNone_isAProblem(String until) {
    assertThat(problem("Bot", "", "member", until, "")).contains("until");
  }

  @Test
  void tools_thatCannotBeNames_areAProblem() {
    assertThat(problem("Bot", "", "member", "", "who<am>i")).contains("tools");
  }

  @Test
  void tool_thatIsNone_isNamed() {
    AgentForm form = new AgentForm("Bot", "", "member", "", "whoami whoaml");
    assertThat(form.problems(Optional.empty(), "whoami"::equals, NOW))
        .containsExactly(new FieldProblem("tools", "unknown", "whoaml"));
  }

  @Test
  void form_withSeveralProblems_tellsEach() {
    AgentForm form = new AgentForm("", "0x12", "king", "2020-01-01", "nothing");
    assertThat(form.problems(Optional.empty(), "whoami"::equals, NOW))
        .extracting(FieldProblem::field)
        .containsExactly("name", "wallet", "role", "until", "tools");
  }

  private static Agent agent(Instant end, Set<String> tools) {
    return new Agent(
        AgentId.random(),
        TeamId.random(),
        "Bot",
        Optional.empty(),
        Role.VIEWER,
        Optional.of(end),
        Optional.of(tools));
  }

  @Test
  void agent_leftAsItIs_isDescribedAsItWas() {
    Instant over = NOW.minusSeconds(86400);
    Agent before = agent(over, Set.of("gone"));
    AgentForm form = AgentForm.of(before);
    assertThat(phrase(form, Optional.of(before))).isEmpty();
    assertThat(form.description(Optional.of(before)))
        .isEqualTo(
            new AgentDescription(
                Optional.empty(),
                Role.VIEWER,
                Optional.of(over),
                Optional.of(Set.of("gone")),
                false));
  }

  @Test
  void agent_withNoToolAtAll_doesNotGetAllByASave() {
    Agent before = agent(NOW.plusSeconds(60), Set.of());
    assertThat(AgentForm.of(before).description(Optional.of(before)).tools()).contains(Set.of());
  }

  @Test
  void lastDay_ofAnEndAtMidnight_isTheDayBefore() {
    assertThat(AgentForm.of(agent(Instant.parse("2026-06-02T00:00:00Z"), Set.of())).until())
        .isEqualTo("2026-06-01");
  }
}
