package ai.flashpoint.connect.tool;

import java.util.List;
import java.util.Map;

/** The prompts of this deployment, as one caller may see and use them. */
public interface Prompts {

  /** The caller's prompts in a stable order. */
  List<PromptDescriptor> list(Caller caller);

  /** Checks the arguments and fills a prompt in. Bugs surface as unchecked exceptions. */
  CallOutcome<PromptAnswer> get(Call call, String name, Map<String, String> arguments);
}
