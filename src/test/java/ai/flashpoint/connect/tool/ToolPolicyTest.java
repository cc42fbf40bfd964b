package ai.flashpoint.connect.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.team.Agent;
import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.team.Team;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToolPolicyTest {

  static class Ranked {
    @Tool(description = "x", readOnly = true, role = Role.OWNER)
    public void forOwners() {}

    @Tool(description = "x", readOnly = true, role = Role.MEMBER)
    public void forMembers() {}

    @Tool(description = "x", readOnly = true)
    public void forAll() {}
  }

  private final ToolHarness tools = new ToolHarness(new Ranked());

  private List<String> names(Role role) {
    return tools.list(ToolHarness.person(ToolHarness.ACME, role)).stream()
        .map(ToolDescriptor::name)
        .toList();
  }

  @Test
  void list_owner_seesAllInOrder() {
    assertThat(names(Role.OWNER)).containsExactly("for_all", "for_members", "for_owners");
  }

  @Test
  void list_member_seesWhatMembersMay() {
    assertThat(names(Role.MEMBER)).containsExactly("for_all", "for_members");
  }

  @Test
  void list_viewer_seesWhatViewersMay() {
    assertThat(names(Role.VIEWER)).containsExactly("for_all");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void call_eachTool_isUnknownExactlyWhenUnlisted(Role role) {
    List<String> listed = names(role);
    for (String name : List.of("for_all", "for_members", "for_owners")) {
      CallOutcome<ToolAnswer> outcome =
          tools.call(ToolHarness.person(ToolHarness.ACME, role), name, Json.object());
      assertThat(outcome instanceof CallOutcome.Unknown)
          .as("%s for %s", name, role)
          .isEqualTo(!listed.contains(name));
    }
  }

  @Test
  void call_roleTooLow_answersLikeAnUnknownToolEvenForBadArguments() {
    assertThat(
            tools.call(
                ToolHarness.person(ToolHarness.ACME, Role.VIEWER),
                "for_owners",
                ToolHarness.arguments("{'x':1}")))
        .isEqualTo(new CallOutcome.Unknown<ToolAnswer>());
  }

  private static Team without(String tool) {
    Team acme = ToolHarness.ACME;
    return new Team(acme.id(), acme.slug(), acme.name(), acme.plan(), Set.of(tool));
  }

  @Test
  void list_hiddenByTheTeam_isNotThere() {
    assertThat(tools.list(ToolHarness.person(without("for_all"), Role.OWNER)))
        .extracting(ToolDescriptor::name)
        .containsExactly("for_members", "for_owners");
  }

  @Test
  void call_hiddenByTheTeam_isUnknown() {
    assertThat(
            tools.call(
                ToolHarness.person(without("for_all"), Role.OWNER), "for_all", Json.object()))
        .isEqualTo(new CallOutcome.Unknown<ToolAnswer>());
  }

  static class Scoped {
    @Tool(
        description = "x",
        readOnly = true,
        role = Role.MEMBER,
        scopes = {"mcp", "reports"})
    public void report() {}
  }

  private final ToolHarness scoped = new ToolHarness(new Scoped());

  private CallOutcome<ToolAnswer> report(Caller caller) {
    return scoped.call(caller, "report", Json.object());
  }

  @Test
  void call_scopeMissing_isListedAndToldWithAllScopes() {
    Caller member = ToolHarness.person(ToolHarness.ACME, Role.MEMBER);
    assertThat(scoped.list(member)).hasSize(1);
    assertThat(report(member))
        .isEqualTo(new CallOutcome.NeedsScope<ToolAnswer>(Set.of("mcp", "reports")));
  }

  @Test
  void call_scopeMissingAndRoleTooLow_isUnknown() {
    assertThat(report(ToolHarness.person(ToolHarness.ACME, Role.VIEWER)))
        .isInstanceOf(CallOutcome.Unknown.class);
  }

  @Test
  void call_scopeMissingAndHiddenByTheTeam_isUnknown() {
    assertThat(report(ToolHarness.person(without("report"), Role.OWNER)))
        .isInstanceOf(CallOutcome.Unknown.class);
  }

  @Test
  void call_scopesGranted_runs() {
    Caller member = ToolHarness.person(ToolHarness.ACME, Role.MEMBER);
    assertThat(
            report(
                new Caller(
                    member.identity(),
                    member.team(),
                    member.role(),
                    member.session(),
                    Set.of("mcp", "reports", "other"))))
        .isInstanceOf(CallOutcome.Done.class);
  }

  static class BadScope {
    @Tool(description = "x", scopes = "two words")
    public void report() {}
  }

  @Test
  void declaration_badScope_isRefused() {
    assertThatThrownBy(() -> new ToolHarness(new BadScope()))
        .isInstanceOf(IllegalToolDeclaration.class)
        .hasMessageContaining("BadScope.report: \"two words\" is not a scope value");
  }

  private static Caller machine(Set<String> chosen) {
    Agent agent =
        new Agent(
            AgentId.random(),
            ToolHarness.ACME.id(),
            "Night run",
            Optional.empty(),
            Role.MEMBER,
            Optional.empty(),
            Optional.of(chosen));
    Caller any = ToolHarness.machine(ToolHarness.ACME, Role.MEMBER);
    return new Caller(
        new Caller.Machine(agent), any.team(), any.role(), any.session(), any.scopes());
  }

  @Test
  void list_agentWithAChoice_seesTheChosenThatItsRoleMay() {
    assertThat(tools.list(machine(Set.of("for_members", "for_owners", "none"))))
        .extracting(ToolDescriptor::name)
        .containsExactly("for_members");
  }

  @Test
  void call_toolThatTheAgentWasNotGiven_isUnknown() {
    assertThat(tools.call(machine(Set.of("for_members")), "for_all", Json.object()))
        .isInstanceOf(CallOutcome.Unknown.class);
  }
}
