package ai.flashpoint.connect.console.team;

import ai.flashpoint.connect.common.CleanText;
import ai.flashpoint.connect.session.wallet.EthereumAddress;
import ai.flashpoint.connect.session.wallet.ReadPublicKey;
import ai.flashpoint.connect.team.Agent;
import ai.flashpoint.connect.team.AgentDescription;
import ai.flashpoint.connect.team.Role;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What an owner typed to make or change an agent; nothing is null.
 *
 * @param until the last day on which the agent may act, in UTC
 * @param tools names, separated by spaces, commas or lines
 */
public record AgentForm(String name, String wallet, String role, String until, String tools) {

  private static final int LONGEST_NAME = 120;

  static final AgentForm EMPTY = new AgentForm("", "", Role.MEMBER.wire(), "", "");

  /** An agent as it is, to be changed. */
  static AgentForm of(Agent agent) {
    return new AgentForm(
        agent.name(),
        agent.wallet().map(hex -> new EthereumAddress(hex).checksummed()).orElse(""),
        agent.role().wire(),
        agent.expiresAt().map(AgentForm::lastDay).orElse(""),
        agent.tools().map(names -> String.join(" ", new TreeSet<>(names))).orElse(""));
  }

  private static String lastDay(Instant end) {
    return end.minusNanos(1).atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  /**
   * What is wrong with it, at most one for each field.
   *
   * @param before the agent that is changed; what is left as it is cannot be wrong
   * @param known whether the deployment has a tool of this name
   */
  List<FieldProblem> problems(Optional<Agent> before, Predicate<String> known, Instant now) {
    Optional<AgentForm> same = before.map(AgentForm::of);
    List<FieldProblem> problems = new ArrayList<>();
    if (before.isEmpty() && (name.isEmpty() || !CleanText.of(name, LONGEST_NAME).equals(name))) {
      problems.add(new FieldProblem("name", "name"));
    }
    if (!wallet.isEmpty() && address().isEmpty()) {
      problems.add(new FieldProblem("wallet", "wallet"));
    }
    if (chosenRole().isEmpty()) {
      problems.add(new FieldProblem("role", "role"));
    }
    if (!until.isEmpty()
        && same.filter(form -> form.until.equals(until)).isEmpty()
        && end().filter(now::isBefore).isEmpty()) {
      problems.add(new FieldProblem("until", "until"));
    }
    if (same.filter(form -> form.tools.equals(tools)).isEmpty()) {
      tools(known).ifPresent(problems::add);
    }
    return problems;
  }

  private Optional<FieldProblem> tools(Predicate<String> known) {
    Set<String> names = chosenTools();
    if (!AgentDescription.areTools(names)) {
      return Optional.of(new FieldProblem("tools", "tools"));
    }
    return names.stream()
        .sorted()
        .filter(known.negate())
        .findFirst()
        .map(name -> new FieldProblem("tools", "unknown", name));
  }

  /**
   * What it describes; only if nothing is wrong.
   *
   * @param before the agent that is changed: a time of day that the form does not show, and the
   *     choice of no tool at all, stay unless something else was typed
   */
  AgentDescription description(Optional<Agent> before) {
    Optional<Agent> sameDay = before.filter(agent -> of(agent).until.equals(until));
    Optional<Agent> sameTools = before.filter(agent -> of(agent).tools.equals(tools));
    return new AgentDescription(
        address().map(EthereumAddress::hex),
        chosenRole().orElseThrow(),
        sameDay.isPresent() ? sameDay.get().expiresAt() : end(),
        sameTools.isPresent()
            ? sameTools.get().tools()
            : Optional.of(chosenTools()).filter(names -> !names.isEmpty()),
        false);
  }

  private Optional<EthereumAddress> address() {
    return EthereumAddress.parse(wallet).or(() -> ReadPublicKey.address(wallet));
  }

  private Optional<Role> chosenRole() {
    return Role.of(role);
  }

  private Optional<Instant> end() {
    try {
      // Years of four digits: databases end before dates do
      return until.length() == 10
          ? Optional.of(LocalDate.parse(until).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
          : Optional.empty();
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
