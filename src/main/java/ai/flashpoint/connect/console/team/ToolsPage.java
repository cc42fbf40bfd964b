package ai.flashpoint.connect.console.team;

import ai.flashpoint.connect.team.TeamCatalogue;
import ai.flashpoint.connect.tool.ToolRegistry;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;

/** {@code /teams/{slug}/tools}: which tools the team has. */
@Named("teamTools")
@RequestScoped
public class ToolsPage extends OwnersPage {

  @Inject ToolRegistry registry;
  @Inject TeamCatalogue catalogue;

  @Override
  String place() {
    return "/tools";
  }

  /** Button "Save": every tool that was shown on the page is decided about. */
  public void save() {
    Set<String> chosen = page.parameters("tool");
    Set<String> offered = page.parameters("offered");
    boolean changed = false;
    for (ToolRow row : getRows()) {
      boolean wanted = chosen.contains(row.name());
      // A tool that came after the page was shown is left alone
      if (offered.contains(row.name()) && wanted != row.shown()) {
        changed |=
            wanted
                ? catalogue.show(getTeam().id(), row.name(), person())
                : catalogue.hide(getTeam().id(), row.name(), person());
      }
    }
    done(changed ? "saved" : "none");
  }

  public List<ToolRow> getRows() {
    return registry.offered().stream()
        .map(tool -> ToolRow.of(tool, getTeam().hiddenTools(), text))
        .toList();
  }
}
