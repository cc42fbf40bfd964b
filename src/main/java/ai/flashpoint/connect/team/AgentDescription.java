package ai.flashpoint.connect.team;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is decided about an agent, beside its name and team.
 *
 * @param wallet 0x and 40 lower-case hex digits
 * @param tools names; empty is none at all, absent is all
 */
public record AgentDescription(
    Optional<String> wallet,
    Role role,
    Optional<Instant> expiresAt,
    Optional<Set<String>> tools,
    boolean disabled) {

  /** How many characters the names of an agent's tools may have together, with a space between. */
  public static final int LONGEST_TOOLS = 4000;

  private static final Pattern TOOL = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

  public AgentDescription {
    tools = tools.map(names -> Set.copyOf(names));
  }

  /** An enabled member with all tools. */
  public static AgentDescription ofMember(Optional<String> wallet) {
    return new AgentDescription(wallet, Role.MEMBER, Optional.empty(), Optional.empty(), false);
  }

  /** Whether this can be the names of tools; whether there are such tools is not asked. */
  public static boolean areTools(Set<String> names) {
    return names.stream().allMatch(name -> TOOL.matcher(name).matches())
        && String.join(" ", names).length() <= LONGEST_TOOLS;
  }

  public AgentDescription withWallet(Optional<String> newWallet) {
    return new AgentDescription(newWallet, role, expiresAt, tools, disabled);
  }

  public AgentDescription withDisabled(boolean newDisabled) {
    return new AgentDescription(wallet, role, expiresAt, tools, newDisabled);
  }

  /** In one line, for the audit trail. */
  @Override
  public String toString() {
    return "role "
        + role.wire()
        + ", wallet "
        + wallet.orElse("none")
        + ", expires "
        + expiresAt.map(Instant::toString).orElse("never")
        + ", tools "
        + tools.map(names -> String.join(" ", new TreeSet<>(names))).orElse("all")
        + (disabled ? ", disabled" : "");
  }
}
