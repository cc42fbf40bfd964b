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
final class CdiToolBean implements ToolBean {

  private final BeanManager beans;
  private final Bean<?> bean;
  private final Object reference;

  private CdiToolBean(BeanManager beans, Bean<?> bean, Object reference) {
    this.beans = beans;
    this.bean = bean;
    this.reference = reference;
  }

  static ToolBean of(BeanManager beans, Bean<?> bean) {
    Object reference =
        bean.getScope() == Dependent.class
            ? null
            : reference(beans, bean, beans.createCreationalContext(bean));
    return new CdiToolBean(beans, bean, reference);
  }

  @Override
  public <T> T with(Function<Object, T> call) {
    return reference == null ? withNew(beans, bean, call) : call.apply(reference);
  }

  private static <T> T withNew(BeanManager beans, Bean<?> bean, Function<Object, T> call) {
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
