package ai.flashpoint.connect.tool;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.team.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToolPolicyTest {

  static class Ranked {
    @Tool(description = "x", role = Role.OWNER)
    public void forOwners() {}

    @Tool(description = "x", role = Role.MEMBER)
    public void forMembers() {}

    @Tool(description = "x")
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
}
