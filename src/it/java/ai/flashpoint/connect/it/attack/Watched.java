package ai.flashpoint.connect.it.attack;

import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the tests of a class one {@link Aftermath} for the shared server, and checks it after the
 * last of them.
 */
public final class Watched implements ParameterResolver, BeforeEachCallback, AfterAllCallback {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(Watched.class);

  private final Shared shared = new Shared();

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Aftermath.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return aftermath(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    aftermath(context)
        .testBegins(context.getRequiredTestMethod().getName() + " " + context.getDisplayName());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    aftermath(context).check();
  }

  private Aftermath aftermath(ExtensionContext context) {
    Server server = shared.server(context);
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            context.getRequiredTestClass(), key -> new Aftermath(server), Aftermath.class);
  }
}
