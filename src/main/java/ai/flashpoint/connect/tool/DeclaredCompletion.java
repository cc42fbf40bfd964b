package ai.flashpoint.connect.tool;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Suggests values for one argument. */
sealed interface DeclaredCompletion {

  /** The most values that the protocol lets through. */
  int MOST = 100;

  /** Suggestions for what was typed so far. */
  CallOutcome<Completions.Suggestions> suggest(
      Call call, String typed, Map<String, String> context);

  /** The constants of an enum that begin like what was typed. */
  record OfConstants(List<String> constants) implements DeclaredCompletion {

    @Override
    public CallOutcome<Completions.Suggestions> suggest(
        Call call, String typed, Map<String, String> context) {
      String start = typed.toLowerCase(Locale.ROOT);
      return new CallOutcome.Done<>(
          cut(
              constants.stream()
                  .filter(constant -> constant.toLowerCase(Locale.ROOT).startsWith(start))
                  .toList()));
    }
  }

  /** What a method says. */
  record OfMethod(BoundMethod method) implements DeclaredCompletion {

    @Override
    public CallOutcome<Completions.Suggestions> suggest(
        Call call, String typed, Map<String, String> context) {
      return LeftEarly.caught(
          () -> {
            BoundMethod.Ran ran = method.run(call, ReadCompletions.arguments(typed, context));
            // a constraint on what was typed: nothing begins like this
            Object returned =
                ran instanceof BoundMethod.Ran.Returned some ? some.returned() : List.of();
            return new CallOutcome.Done<>(
                returned instanceof Completions.Suggestions made
                    ? new Completions.Suggestions(first(made.values()), made.total())
                    : cut(((List<?>) returned).stream().map(String.class::cast).toList()));
          });
    }
  }

  private static Completions.Suggestions cut(List<String> all) {
    return new Completions.Suggestions(first(all), all.size());
  }

  private static List<String> first(List<String> all) {
    return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
  }
}
