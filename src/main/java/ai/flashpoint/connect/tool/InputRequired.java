package ai.flashpoint.connect.tool;

import jakarta.ejb.ApplicationException;
import java.util.Map;

/** Leaves a call until the client has answered; a transaction is undone. */
@ApplicationException(rollback = true)
public final class InputRequired extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Map<String, InputRequest> requests;

  public InputRequired(Map<String, InputRequest> requests) {
    super("the call waits for the client's input", null, false, false);
    this.requests = Map.copyOf(requests);
  }

  public Map<String, InputRequest> requests() {
    return requests;
  }
}
