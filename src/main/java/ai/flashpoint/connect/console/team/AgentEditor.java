package ai.flashpoint.connect.console.team;

import ai.flashpoint.connect.signin.PageText;
import ai.flashpoint.connect.team.Agent;
import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.tool.ToolRegistry;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A page with the form of an agent: what was typed, and what is wrong with it. */
public abstract class AgentEditor extends OwnersPage {

  /** What can be wrong: phrases {@code agents.bad.*}. */
  public static final Set<String> PROBLEMS =
      Set.of("name", "taken", "wallet", "linked", "role", "until", "tools", "unknown");

  @Inject ToolRegistry registry;

  private AgentForm form = AgentForm.EMPTY;
  private final Map<String, String> problems = new HashMap<>();

  /** Reads what was typed; whether it can be done. */
  boolean read(Optional<Agent> before) {
    form =
        new AgentForm(
            typed("name"), typed("wallet"), typed("role"), typed("until"), typed("tools"));
    form.problems(before, this::isTool, clock.instant()).forEach(this::complain);
    return problems.isEmpty();
  }

  private String typed(String field) {
    return page.parameter(field).orElse("").strip();
  }

  private boolean isTool(String name) {
    return registry.offered().stream().anyMatch(tool -> tool.descriptor().name().equals(name));
  }

  void complain(FieldProblem problem) {
    problems.put(problem.field(), words(text, problem));
  }

  private static String words(PageText text, FieldProblem problem) {
    return text.of("agents.bad." + problem.phrase(), problem.value());
  }

  void show(AgentForm shown) {
    form = shown;
  }

  public AgentForm getForm() {
    return form;
  }

  /** What is wrong, in words, by the name of the field. */
  public Map<String, String> getProblems() {
    return problems;
  }

  public List<Role> getRoles() {
    return Arrays.asList(Role.values());
  }
}
