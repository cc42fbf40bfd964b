package ai.flashpoint.connect.tool;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.team.Role;
import org.junit.jupiter.api.Test;

class WhoAmITest {

  private final ToolHarness tools = new ToolHarness(new WhoAmI());

  @Test
  void whoami_person_tellsUserTeamRolePlanAndSession() {
    assertThat(
            tools.call(ToolHarness.person(ToolHarness.ACME, Role.MEMBER), "whoami", Json.object()))
        .extracting(ToolHarness::text)
        .isEqualTo(
            """
            {'user':{'id':'00000000-0000-0000-0000-000000000003','email':'ada@example.com','name':'Ada'},\
            'team':{'id':'00000000-0000-0000-0000-000000000001','slug':'acme','name':'Acme'},\
            'role':'member','plan':{'id':'pro','name':'Pro'},'client':'Claude',\
            'session':{'id':'00000000-0000-0000-0000-000000000005',\
            'created_at':'2026-03-31T14:03:00Z','expires_at':'2026-04-01T14:03:00Z'}}"""
                .replace('\'', '"'));
  }

  @Test
  void whoami_agentWithoutPlan_tellsAgentAndLeavesOutUserAndPlan() {
    assertThat(
            tools.call(
                ToolHarness.machine(ToolHarness.NORTHWIND, Role.VIEWER), "whoami", Json.object()))
        .extracting(ToolHarness::text)
        .isEqualTo(
            """
            {'agent':{'id':'00000000-0000-0000-0000-000000000004','name':'Night run'},\
            'team':{'id':'00000000-0000-0000-0000-000000000002','slug':'northwind','name':'Northwind'},\
            'role':'viewer','client':'Claude',\
            'session':{'id':'00000000-0000-0000-0000-000000000005',\
            'created_at':'2026-03-31T14:03:00Z','expires_at':'2026-04-01T14:03:00Z'}}"""
                .replace('\'', '"'));
  }

  @Test
  void whoami_hints_sayReadOnlyIdempotentClosedWorld() {
    assertThat(tools.descriptor("whoami").hints())
        .isEqualTo(new ToolDescriptor.Hints(true, false, true, false));
  }
}
