package ai.flashpoint.connect.tool;

import java.util.List;

/** The resources of this deployment, as one caller may see and read them. */
public interface Resources {

  /** The caller's resources in a stable order. */
  List<ResourceDescriptor> list(Caller caller);

  /** The caller's resource templates in a stable order. */
  List<ResourceTemplateDescriptor> templates(Caller caller);

  /**
   * Reads a listed resource or one that a template describes. Bugs surface as unchecked exceptions.
   */
  CallOutcome<List<ResourceContents>> read(Call call, String uri);
}
