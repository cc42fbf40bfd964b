package ai.flashpoint.connect.it.tools;

import ai.flashpoint.connect.team.TeamCatalogue;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.Tool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Stands in for the page on which an owner narrows the team's catalogue. */
@ApplicationScoped
public class CatalogueTools {

  @Inject TeamCatalogue catalogue;

  @Tool(description = "Hides a tool from the team", destructive = false)
  public boolean hide(Caller caller, String tool) {
    return catalogue.hide(
        caller.team().id(), tool, ((Caller.Person) caller.identity()).user().id());
  }

  @Tool(description = "Shows a tool again", destructive = false)
  public boolean show(Caller caller, String tool) {
    return catalogue.show(
        caller.team().id(), tool, ((Caller.Person) caller.identity()).user().id());
  }
}
