package ai.flashpoint.connect.signin;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;

/**
 * A page that not everybody may enter. A visit enters as a view action; a post enters here, before
 * Faces reads a single field, because already reading asks the page what it shows.
 */
public abstract class GuardedPage {

  /**
   * Finds out who may go on and whether a posted form is ours; otherwise answers, and nothing
   * further of the page runs.
   */
  public abstract void enter();

  /** Called by Faces before each phase. */
  public void beforePhase(PhaseEvent event) {
    if (event.getPhaseId() == PhaseId.APPLY_REQUEST_VALUES
        && event.getFacesContext().isPostback()) {
      enter();
    }
  }
}
