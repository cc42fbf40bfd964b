package ai.flashpoint.connect.tool;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.Seal;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.team.Agent;
import ai.flashpoint.connect.team.Plan;
import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.team.Team;
import ai.flashpoint.connect.team.User;
import ai.flashpoint.connect.testing.MovableClock;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Offers the tools of plain objects, without a container. */
public final class ToolHarness implements Tools {

  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();
  private static final Instant T0 = Instant.parse("2026-03-31T14:03:00Z");

  public static final Team ACME =
      new Team(
          new TeamId(new UUID(0, 1)),
          "acme",
          "Acme",
          Optional.of(new Plan("pro", "Pro", OptionalLong.of(1000))));
  public static final Team NORTHWIND =
      new Team(new TeamId(new UUID(0, 2)), "northwind", "Northwind", Optional.empty());

  /** The time at which confirmations are handed out and recognised. */
  public final MovableClock clock = new MovableClock();

  private final Catalogue catalogue;
  private final Tools tools;

  public ToolHarness(Object... beans) {
    Catalogue.Builder builder =
        new Catalogue.Builder(
            VALIDATOR, new Confirmations(Seal.under(new byte[32]), clock, new SpentInMemory()));
    for (Object bean : beans) {
      builder.add(bean.getClass(), new LentObject(bean));
    }
    catalogue = builder.build();
    tools = catalogue.tools();
  }

  public Prompts prompts() {
    return catalogue.prompts();
  }

  public Resources resources() {
    return catalogue.resources();
  }

  public Completions completions() {
    return catalogue.completions();
  }

  public static Caller person(Team team, Role role) {
    User user = new User(new UserId(new UUID(0, 3)), "ada@example.com", "Ada", false);
    return new Caller(new Caller.Person(user), team, role, session(), Set.of("mcp"));
  }

  public static Caller machine(Team team, Role role) {
    Agent agent = new Agent(new AgentId(new UUID(0, 4)), team.id(), "Night run", Optional.empty());
    return new Caller(new Caller.Machine(agent), team, role, session(), Set.of("mcp"));
  }

  private static Caller.Session session() {
    return new Caller.Session(new SessionId(new UUID(0, 5)), "Claude", T0, T0.plusSeconds(86_400));
  }

  @Override
  public List<ToolDescriptor> list(Caller caller) {
    return tools.list(caller);
  }

  @Override
  public CallOutcome<ToolAnswer> call(Call call, String name, ObjectNode arguments) {
    CallOutcome<ToolAnswer> outcome = tools.call(call, name, arguments);
    if (outcome instanceof CallOutcome.Done<ToolAnswer> done
        && done.answer().structured().isPresent()) {
      descriptor(name)
          .outputSchema()
          .ifPresent(
              promised ->
                  assertThat(
                          new CheckArguments(promised).problems(done.answer().structured().get()))
                      .as("structured content keeps to the output schema")
                      .isEmpty());
    }
    return outcome;
  }

  /** Calls without progress, cancellation or questions. */
  public CallOutcome<ToolAnswer> call(Caller caller, String name, ObjectNode arguments) {
    return call(Call.quiet(caller), name, arguments);
  }

  /** Calls as an owner of Acme with arguments as JSON text; apostrophes stand for quotes. */
  public CallOutcome<ToolAnswer> call(String name, String json) {
    return call(person(ACME, Role.OWNER), name, arguments(json));
  }

  /** What a tool answered, an error or not. */
  public static ToolAnswer answer(CallOutcome<ToolAnswer> outcome) {
    return ((CallOutcome.Done<ToolAnswer>) outcome).answer();
  }

  /** The text of an answer of one block. */
  public static String text(CallOutcome<ToolAnswer> outcome) {
    return ((Content.Text) answer(outcome).content().get(0)).text();
  }

  public static ObjectNode arguments(String json) {
    try {
      return (ObjectNode) Json.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The text of a failure. */
  public String failure(String name, String json) {
    CallOutcome<ToolAnswer> outcome = call(name, json);
    assertThat(answer(outcome).error()).isTrue();
    return text(outcome);
  }

  public ToolDescriptor descriptor(String name) {
    return list(person(ACME, Role.OWNER)).stream()
        .filter(tool -> tool.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
