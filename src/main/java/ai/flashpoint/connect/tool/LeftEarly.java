package ai.flashpoint.connect.tool;

import java.util.function.Supplier;

/** Turns the exceptions by which a method leaves a call into outcomes. */
final class LeftEarly {

  private LeftEarly() {}

  static <T> CallOutcome<T> caught(Supplier<CallOutcome<T>> call) {
    try {
      return call.get();
    } catch (InputRequired e) {
      return new CallOutcome.NeedsInput<>(e.requests());
    } catch (ClientLacks e) {
      return new CallOutcome.Lacks<>(e.ability());
    } catch (CallCancelled e) {
      return new CallOutcome.Cancelled<>();
    }
  }
}
