package ai.flashpoint.connect.tool;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.function.Function;

/**
 * Lends a CDI bean through its contextual reference, so that interceptors and transactions work.
 * The reference is taken once; a dependent bean is made for each call and destroyed after it.
 */
final class CdiToolBean {

  private CdiToolBean() {}

  static ToolBean of(BeanManager beans, Bean<?> bean) {
    if (bean.getScope() == Dependent.class) {
      return call -> withNew(beans, bean, call);
    }
    Object reference = reference(beans, bean, beans.createCreationalContext(bean));
    return call -> call.apply(reference);
  }

  private static ToolOutcome withNew(
      BeanManager beans, Bean<?> bean, Function<Object, ToolOutcome> call) {
    CreationalContext<?> context = beans.createCreationalContext(bean);
    try {
      return call.apply(reference(beans, bean, context));
    } finally {
      context.release();
    }
  }

  private static Object reference(BeanManager beans, Bean<?> bean, CreationalContext<?> context) {
    return beans.getReference(bean, bean.getBeanClass(), context);
  }
}
