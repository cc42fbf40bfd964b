package ai.flashpoint.connect.tool;

import java.util.List;
import java.util.Map;

/** Suggestions for the arguments of prompts and resource templates (MCP 2026-07-28, Completion). */
public interface Completions {

  /** Whether anything can be completed at all; decides whether the capability is advertised. */
  boolean offered(Caller caller);

  /**
   * Suggestions, the best first.
   *
   * @param value what was typed so far
   * @param context arguments that are already filled in, by name
   */
  CallOutcome<Suggestions> complete(
      Call call, Reference reference, String argument, String value, Map<String, String> context);

  /** Whose argument it is. */
  sealed interface Reference {

    record ToPrompt(String name) implements Reference {}

    /** The URI template, exactly as listed. */
    record ToTemplate(String uriTemplate) implements Reference {}
  }

  /**
   * What could be meant.
   *
   * @param values at most 100
   * @param total of all that match
   */
  record Suggestions(List<String> values, int total) {}
}
