package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.team.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The tool that tells an assistant for whom and for which team it works. */
@ApplicationScoped
public class WhoAmI {

  /** The caller as the assistant reads it; exactly one of user and agent is there. */
  public record Answer(
      Optional<User> user,
      Optional<Agent> agent,
      @Description("The team whose data all tools of this connection work with") Team team,
      @Description("What the user or agent may do in the team") Role role,
      @Description("The team's subscription, if it has one") Optional<Plan> plan,
      @Description("The assistant, as it named itself") String client,
      @Description("This connection") Session session) {

    public record User(UUID id, String email, String name) {}

    public record Agent(UUID id, String name) {}

    public record Team(UUID id, String slug, String name) {}

    public record Plan(String id, String name) {}

    /** The connection; it ends at the latest when it expires. */
    public record Session(UUID id, Instant createdAt, Instant expiresAt) {}
  }

  @Tool(
      name = "whoami",
      title = "Who am I",
      description =
          "Tells which user or agent this connection acts for, in which team and role, under which"
              + " plan, and until when the connection lasts. Call it when unsure whose data the"
              + " other tools work with.",
      readOnly = true,
      idempotent = true,
      openWorld = false)
  public Answer whoami(Caller caller) {
    return new Answer(
        caller.identity() instanceof Caller.Person person
            ? Optional.of(user(person))
            : Optional.empty(),
        caller.identity() instanceof Caller.Machine machine
            ? Optional.of(agent(machine))
            : Optional.empty(),
        new Answer.Team(caller.team().id().value(), caller.team().slug(), caller.team().name()),
        caller.role(),
        caller.team().plan().map(plan -> new Answer.Plan(plan.id(), plan.name())),
        caller.session().client(),
        new Answer.Session(
            caller.session().id().value(),
            caller.session().createdAt(),
            caller.session().expiresAt()));
  }

  private static Answer.User user(Caller.Person person) {
    return new Answer.User(person.user().id().value(), person.user().email(), person.user().name());
  }

  private static Answer.Agent agent(Caller.Machine machine) {
    return new Answer.Agent(machine.agent().id().value(), machine.agent().name());
  }
}
