package ai.flashpoint.connect.tool;

/**
 * A call under way, the same in every revision of the protocol. A tool's method may take any of its
 * parts as a parameter.
 */
public interface Call {

  Caller caller();

  Progress progress();

  Cancellation cancellation();

  Inputs inputs();

  /** Heard only where the tool takes a {@link ClientLog} as a parameter. */
  default ClientLog log() {
    return quiet(caller()).log();
  }

  /** A call without progress, cancellation or questions. */
  static Call quiet(Caller caller) {
    return new QuietCall(caller);
  }
}
