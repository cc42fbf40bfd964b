package ai.flashpoint.connect.console.team;

import ai.flashpoint.connect.session.AgentSessions;
import ai.flashpoint.connect.session.wallet.EthereumAddress;
import ai.flashpoint.connect.signin.PageText;
import ai.flashpoint.connect.signin.TimeWords;
import ai.flashpoint.connect.team.Agent;
import ai.flashpoint.connect.team.AgentAccount;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * An agent as an owner of its team sees it, in words.
 *
 * @param wallet in checksum form; empty without one
 * @param shortWallet as people compare it: its begin and its end
 * @param until the last day on which it may act, as it is typed
 * @param state the end of the phrase {@code agents.state.*}
 * @param tools names, or a word for all or none
 */
public record AgentRow(
    String id,
    String name,
    String wallet,
    String shortWallet,
    String role,
    String tools,
    String until,
    String lastUsed,
    String state,
    boolean disabled,
    int sessions) {

  static AgentRow of(AgentAccount account, AgentSessions.Use use, PageText text, Instant now) {
    Agent agent = account.agent();
    TimeWords times = text.times();
    String wallet = agent.wallet().map(hex -> new EthereumAddress(hex).checksummed()).orElse("");
    return new AgentRow(
        agent.id().toString(),
        agent.name(),
        wallet,
        wallet.isEmpty() ? "" : wallet.substring(0, 6) + "…" + wallet.substring(38),
        text.of("teams.role." + agent.role().wire()),
        agent.tools().map(names -> tools(names, text)).orElseGet(() -> text.of("agents.tools.all")),
        agent
            .expiresAt()
            .map(end -> times.date(end.minusNanos(1)))
            .orElseGet(() -> text.of("agents.until.never")),
        use.lastUsedAt().map(times::ago).orElseGet(() -> text.of("time.never")),
        text.of("agents.state." + state(account, now)),
        account.disabled(),
        use.living());
  }

  private static String tools(Set<String> names, PageText text) {
    return names.isEmpty()
        ? text.of("agents.tools.nothing")
        : String.join(", ", new TreeSet<>(names));
  }

  private static String state(AgentAccount account, Instant now) {
    if (account.disabled()) {
      return "disabled";
    }
    return account.isExpired(now) ? "expired" : "active";
  }
}
