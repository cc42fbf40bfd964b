package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.common.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;

/**
 * Finds what all enabled CDI beans declare for assistants, in the application and in the jars added
 * to it.
 */
@ApplicationScoped
class Declarations {

  private static final Logger LOG = System.getLogger(Declarations.class.getName());

  @Inject BeanManager beans;
  @Inject Validator validator;
  @Inject ToolSettings settings;
  @Inject Seal seal;
  @Inject Clock clock;
  @Inject UsedConfirmations used;

  private volatile Catalogue catalogue;

  /** Reads and checks everything at the first use. */
  Catalogue catalogue() {
    if (catalogue == null) {
      read();
    }
    return catalogue;
  }

  private synchronized void read() {
    if (catalogue == null) {
      Catalogue.Builder builder =
          new Catalogue.Builder(validator, new Confirmations(seal, clock, used));
      for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
        if (declares(bean)) {
          builder.add(bean.getBeanClass(), CdiToolBean.of(beans, bean));
        }
      }
      Catalogue read = builder.build();
      ListCost cost = ListCost.of(read.tools().all());
      cost.log();
      cost.check(settings);
      catalogue = read;
    }
  }

  private static boolean declares(Bean<?> bean) {
    try {
      // a producer's bean class is the class of the producer, which is a bean of its own
      return bean.getTypes().contains(bean.getBeanClass())
          && AnnotatedMethods.anyIn(bean.getBeanClass());
    } catch (LinkageError e) {
      LOG.log(Level.DEBUG, "a bean of the platform with missing parts", e);
      return false;
    }
  }
}
