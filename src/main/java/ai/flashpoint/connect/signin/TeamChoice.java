package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.team.Membership;
import ai.flashpoint.connect.team.Role;
import java.util.Locale;

/** A team that the person may choose, as the picker shows it. */
public record TeamChoice(String id, String name, String initials, String about) {

  static TeamChoice of(Membership membership, Phrases phrases) {
    String role = role(membership.role(), phrases);
    return new TeamChoice(
        membership.team().id().toString(),
        membership.team().name(),
        Initials.of(membership.team().name(), 2),
        membership
            .team()
            .plan()
            .map(plan -> role + " · " + plan(plan.name(), phrases))
            .orElse(role));
  }

  private static String role(Role role, Phrases phrases) {
    return phrases.text("role." + role.wire());
  }

  private static String plan(String name, Phrases phrases) {
    return name.toLowerCase(Locale.ROOT).endsWith("plan") ? name : phrases.text("team.plan", name);
  }
}
