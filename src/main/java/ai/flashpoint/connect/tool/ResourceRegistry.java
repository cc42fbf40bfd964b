package ai.flashpoint.connect.tool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Offers the {@link Resource} and {@link ResourceTemplate} methods of all beans. */
@ApplicationScoped
public class ResourceRegistry implements Resources {

  @Inject Declarations declarations;

  @Override
  public List<ResourceDescriptor> list(Caller caller) {
    return declarations.catalogue().resources().list(caller);
  }

  @Override
  public List<ResourceTemplateDescriptor> templates(Caller caller) {
    return declarations.catalogue().resources().templates(caller);
  }

  @Override
  public CallOutcome<List<ResourceContents>> read(Call call, String uri) {
    return declarations.catalogue().resources().read(call, uri);
  }
}
