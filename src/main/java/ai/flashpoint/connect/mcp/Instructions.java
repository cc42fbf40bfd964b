package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.tool.Caller;

/** What a model is told about the server before it sees the tools. */
final class Instructions {

  private Instructions() {}

  static String of(Caller caller) {
    return "These tools work with the data of the team \""
        + caller.team().name()
        + "\", for "
        + name(caller.identity())
        + ", who is "
        + caller.role().wire()
        + " there. Everything you read and change belongs to this team. Call whoami to see the"
        + " user, team and plan of this connection. Another team needs a connection of its own.";
  }

  private static String name(Caller.Identity identity) {
    if (identity instanceof Caller.Person person) {
      return person.user().name();
    }
    return "the agent " + ((Caller.Machine) identity).agent().name();
  }
}
