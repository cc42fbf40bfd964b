package ai.flashpoint.connect.tool;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** What a method may take as a parameter besides its arguments. */
enum CallPart {
  CALL(Call.class, call -> call),
  CALLER(Caller.class, Call::caller),
  PROGRESS(Progress.class, Call::progress),
  CANCELLATION(Cancellation.class, Call::cancellation),
  INPUTS(Inputs.class, Call::inputs),
  LOG(ClientLog.class, Call::log);

  private final Class<?> type;
  private final Function<Call, Object> from;

  CallPart(Class<?> type, Function<Call, Object> from) {
    this.type = type;
    this.from = from;
  }

  static Optional<CallPart> of(Class<?> type) {
    return Arrays.stream(values()).filter(part -> part.type == type).findFirst();
  }

  Object of(Call call) {
    return from.apply(call);
  }
}
