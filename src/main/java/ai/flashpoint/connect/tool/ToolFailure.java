package ai.flashpoint.connect.tool;

import jakarta.ejb.ApplicationException;

/**
 * Thrown by a tool that cannot do what it was asked, for a reason that the model can read and
 * repair. Becomes a {@link ToolAnswer} that is an error; a transaction of the tool is rolled back.
 *
 * <p>An application exception for Enterprise Beans, which would otherwise wrap it.
 */
@ApplicationException(rollback = true)
public final class ToolFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A failure to be told to the model.
   *
   * @param message for the model: what is wrong and what to do, nothing internal
   */
  public ToolFailure(String message) {
    super(message, null, false, false);
  }
}
