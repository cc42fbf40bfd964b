package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.team.CatalogueChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tells a team's assistants that their list of tools is another one. */
@ApplicationScoped
class CatalogueChanges {

  @Inject Event<Change> changes;

  void tell(@Observes CatalogueChanged change) {
    changes.fire(new Change.ToolList(Optional.of(change.team())));
  }
}
