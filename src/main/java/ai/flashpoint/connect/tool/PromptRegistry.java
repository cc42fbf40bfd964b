package ai.flashpoint.connect.tool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Offers the {@link Prompt} methods of all beans. */
@ApplicationScoped
public class PromptRegistry implements Prompts {

  @Inject Declarations declarations;

  @Override
  public List<PromptDescriptor> list(Caller caller) {
    return declarations.catalogue().prompts().list(caller);
  }

  @Override
  public CallOutcome<PromptAnswer> get(Call call, String name, Map<String, String> arguments) {
    return declarations.catalogue().prompts().get(call, name, arguments);
  }
}
