package ai.flashpoint.connect.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Offers the {@link Tool} methods of all beans. */
@ApplicationScoped
public class ToolRegistry implements Tools {

  @Inject Declarations declarations;

  /**
   * Reads and checks all declarations, those of prompts and resources too; to be called while the
   * application starts. The first use does it otherwise.
   *
   * @throws IllegalToolDeclaration naming class and method, if something cannot be offered
   */
  public void start() {
    declarations.catalogue();
  }

  /** All tools of the deployment in a stable order, whoever may see them: for documentation. */
  public List<OfferedTool> offered() {
    return declarations.catalogue().tools().offered();
  }

  @Override
  public List<ToolDescriptor> list(Caller caller) {
    return declarations.catalogue().tools().list(caller);
  }

  @Override
  public Optional<ToolDescriptor> find(Caller caller, String name) {
    return declarations.catalogue().tools().find(caller, name);
  }

  @Override
  public Task task(Caller caller, String name) {
    return declarations.catalogue().tools().task(caller, name);
  }

  @Override
  public boolean logs(Caller caller, String name) {
    return declarations.catalogue().tools().logs(caller, name);
  }

  @Override
  public boolean logs() {
    return declarations.catalogue().tools().logs();
  }

  @Override
  public CallOutcome<ToolAnswer> call(Call call, String name, ObjectNode arguments) {
    return declarations.catalogue().tools().call(call, name, arguments);
  }
}
