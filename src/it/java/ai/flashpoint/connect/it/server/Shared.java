package ai.flashpoint.connect.it.server;

import java.lang.reflect.Parameter;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests the one server of this run, as a parameter of type {@link Server}. It starts at the
 * first use and ends with the run; tests must not stop it.
 */
public final class Shared implements ParameterResolver {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(Shared.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Parameter declared = parameter.getParameter();
    return declared.getType() == Server.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return server(context);
  }

  /** The one server of this run. */
  public Server server(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            Server.class,
            key -> Server.named("shared").importing(ImportFile.ofTwoTeams()).start(),
            Server.class);
  }
}
