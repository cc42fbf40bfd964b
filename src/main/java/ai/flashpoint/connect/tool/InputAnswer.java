package ai.flashpoint.connect.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the client answered to an {@link InputRequest}. */
public sealed interface InputAnswer {

  /**
   * The person agreed.
   *
   * @param content the form's values, which keep to its schema; empty for a visit, where it says no
   *     more than that the page was opened
   */
  record Accepted(ObjectNode content) implements InputAnswer {}

  /** The person said no. */
  record Declined() implements InputAnswer {}

  /** The person closed the question without a decision. */
  record Cancelled() implements InputAnswer {}

  /**
   * The result of a sampling or roots request.
   *
   * @param result as the client wrote it
   */
  record Result(ObjectNode result) implements InputAnswer {}
}
