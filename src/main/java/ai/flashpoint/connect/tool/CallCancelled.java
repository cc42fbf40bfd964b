package ai.flashpoint.connect.tool;

import jakarta.ejb.ApplicationException;

/** Nobody waits for the call any more; a transaction is undone. */
@ApplicationException(rollback = true)
public final class CallCancelled extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CallCancelled() {
    super("the call was cancelled", null, false, false);
  }
}
