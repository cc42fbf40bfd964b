package ai.flashpoint.connect.console.team;

import ai.flashpoint.connect.session.wallet.EthereumAddress;
import ai.flashpoint.connect.team.AgentDescription;
import ai.flashpoint.connect.team.Role;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an owner typed to make an agent; nothing is null.
 *
 * @param until the last day on which the agent may act, in UTC
 * @param tools names, separated by spaces, commas or lines
 */
public record AgentForm(String name, String wallet, String role, String until, String tools) {

  private static final int LONGEST_NAME = 120;

  static final AgentForm EMPTY = new AgentForm("", "", Role.MEMBER.wire(), "", "");

  /** What is wrong with it: the name of a field, which has a phrase {@code agents.bad.*}. */
  Optional<String> problem(Instant now) {
    if (name.isEmpty() || name.length() > LONGEST_NAME || !name.strip().equals(name)) {
      return Optional.of("name");
    }
    if (!wallet.isEmpty() && EthereumAddress.parse(wallet).isEmpty()) {
      return Optional.of("wallet");
    }
    if (chosenRole().isEmpty()) {
      return Optional.of("role");
    }
    if (!until.isEmpty() && end().filter(now::isBefore).isEmpty()) {
      return Optional.of("until");
    }
    return AgentDescription.areTools(chosenTools()) ? Optional.empty() : Optional.of("tools");
  }

  /** What it describes; only if nothing is wrong. */
  AgentDescription description() {
    return new AgentDescription(
        EthereumAddress.parse(wallet).map(EthereumAddress::hex),
        chosenRole().orElseThrow(),
        end(),
        Optional.of(chosenTools()).filter(names -> !names.isEmpty()),
        false);
  }

  private Optional<Role> chosenRole() {
    return Arrays.stream(Role.values()).filter(one -> one.wire().equals(role)).findFirst();
  }

  private Optional<Instant> end() {
    try {
      return until.isEmpty()
          ? Optional.empty()
          : Optional.of(
              LocalDate.parse(until).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Set<String> chosenTools() {
    return Arrays.stream(tools.split("[\\s,]+"))
        .filter(tool -> !tool.isEmpty())
        .collect(Collectors.toSet());
  }
}
