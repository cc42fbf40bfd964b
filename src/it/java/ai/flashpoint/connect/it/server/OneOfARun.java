package ai.flashpoint.connect.it.server;

import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests the one object of its type in this run, as a parameter. It is made at the first use
 * and closed with the run; tests must not close it.
 */
public abstract class OneOfARun<T> implements ParameterResolver {

  private final Class<T> type;
  private final Supplier<T> maker;

  protected OneOfARun(Class<T> type, Supplier<T> maker) {
    this.type = type;
    this.maker = maker;
  }

  @Override
  public final boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == type;
  }

  @Override
  public final T resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return one(context);
  }

  /** The one of this run. */
  protected final T one(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(getClass()))
        .getOrComputeIfAbsent(type, key -> maker.get(), type);
  }
}
