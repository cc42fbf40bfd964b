package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The people, teams, plans and clients that an operator declares ({@code flashpoint.import}).
 * Applied at each start; what is not mentioned stays as it is, and {@code disabled} takes away.
 */
public record ImportFile(
    List<Plan> plans,
    List<TeamEntry> teams,
    List<UserEntry> users,
    List<AgentEntry> agents,
    List<ClientEntry> clients) {

  /** Without clients. */
  public ImportFile(
      List<Plan> plans, List<TeamEntry> teams, List<UserEntry> users, List<AgentEntry> agents) {
    this(plans, teams, users, agents, List.of());
  }

  /** A team, identified by its slug. */
  public record TeamEntry(String slug, String name, Optional<String> plan, boolean disabled) {}

  /**
   * A person, identified by the e-mail address in lower case.
   *
   * @param password in the clear; at most one of the two is given
   * @param passwordHash Argon2id in PHC form
   * @param teams by slug
   */
  public record UserEntry(
      String email,
      String name,
      Optional<Secret> password,
      Optional<String> passwordHash,
      boolean operator,
      boolean disabled,
      Map<String, MembershipEntry> teams) {}

  /** A membership: {@code "owner"}, or {@code {"role":"owner","disabled":true}}. */
  public record MembershipEntry(Role role, boolean disabled) {}

  /**
   * An agent, identified by team and name.
   *
   * @param wallet as it stands there; whether it is one is for others to say
   */
  public record AgentEntry(
      String team, String name, Optional<String> wallet, AgentDescription description) {}
}
