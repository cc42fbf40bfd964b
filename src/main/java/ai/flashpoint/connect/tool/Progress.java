package ai.flashpoint.connect.tool;

/**
 * Tells the client how far a call is (MCP 2026-07-28, Progress). Costs next to nothing where nobody
 * asked, never fails, and is thinned out on the way.
 */
public interface Progress {

  /**
   * How far it is.
   *
   * @param done grows from report to report, in a unit of the tool's choice; a value that does not
   *     is dropped
   */
  void report(double done);

  /**
   * How far it is.
   *
   * @param total where it ends, in the same unit
   */
  void report(double done, double total);

  /**
   * How far it is.
   *
   * @param message for people
   */
  void report(double done, double total, String message);
}
