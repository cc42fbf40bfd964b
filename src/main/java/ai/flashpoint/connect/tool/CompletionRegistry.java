package ai.flashpoint.connect.tool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Offers the completions of all beans. */
@ApplicationScoped
public class CompletionRegistry implements Completions {

  @Inject Declarations declarations;

  @Override
  public boolean offered(Caller caller) {
    return declarations.catalogue().completions().offered(caller);
  }

  @Override
  public CallOutcome<Suggestions> complete(
      Call call, Reference reference, String argument, String value, Map<String, String> context) {
    return declarations
        .catalogue()
        .completions()
        .complete(call, reference, argument, value, context);
  }
}
