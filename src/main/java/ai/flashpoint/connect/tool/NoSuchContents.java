package ai.flashpoint.connect.tool;

import jakarta.ejb.ApplicationException;

/**
 * Thrown by the method of a resource where there is nothing, or nothing that the caller may know
 * of: answered in the words of an unknown address.
 */
@ApplicationException(rollback = true)
public final class NoSuchContents extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoSuchContents() {
    super("there is no such resource", null, false, false);
  }
}
