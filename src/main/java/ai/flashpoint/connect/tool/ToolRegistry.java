package ai.flashpoint.connect.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the {@link Tool} methods of all enabled CDI beans, in the application and in the jars added
 * to it, and offers them.
 */
@ApplicationScoped
public class ToolRegistry implements Tools {

  private static final Logger LOG = System.getLogger(ToolRegistry.class.getName());

  @Inject BeanManager beans;
  @Inject Validator validator;

  private volatile ToolCatalogue catalogue;

  /**
   * Reads and checks all declarations; to be called while the application starts. The first use
   * does it otherwise.
   *
   * @throws IllegalToolDeclaration naming class and method, if a tool cannot be offered
   */
  public synchronized void start() {
    if (catalogue == null) {
      ReadDeclarations read = new ReadDeclarations(validator);
      List<DeclaredTool> declared = new ArrayList<>();
      for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
        if (declaresTools(bean)) {
          declared.addAll(read.of(bean.getBeanClass(), CdiToolBean.of(beans, bean)));
        }
      }
      catalogue = new ToolCatalogue(declared, new ToolPolicy());
      LOG.log(Level.INFO, "{0} tools", catalogue.size());
    }
  }

  @Override
  public List<ToolDescriptor> list(Caller caller) {
    return started().list(caller);
  }

  @Override
  public CallOutcome<ToolAnswer> call(Call call, String name, ObjectNode arguments) {
    return started().call(call, name, arguments);
  }

  private ToolCatalogue started() {
    if (catalogue == null) {
      start();
    }
    return catalogue;
  }

  private static boolean declaresTools(Bean<?> bean) {
    // a producer's bean class is the class of the producer, which is a bean of its own
    if (!bean.getTypes().contains(bean.getBeanClass())) {
      return false;
    }
    try {
      for (Class<?> c = bean.getBeanClass(); c != null; c = c.getSuperclass()) {
        if (Arrays.stream(c.getDeclaredMethods())
            .anyMatch(method -> method.isAnnotationPresent(Tool.class))) {
          return true;
        }
      }
    } catch (LinkageError e) {
      LOG.log(Level.DEBUG, "a bean of the platform with missing parts", e);
    }
    return false;
  }
}
