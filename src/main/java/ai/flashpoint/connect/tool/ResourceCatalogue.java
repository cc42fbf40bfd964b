package ai.flashpoint.connect.tool;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The deployment's resources, ordered by address. */
final class ResourceCatalogue implements Resources {

  private final NavigableMap<String, ReadResources.Fixed> fixed = new TreeMap<>();
  private final NavigableMap<String, ReadResources.Family> families = new TreeMap<>();
  // the template that says more comes first
  private final List<ReadResources.Family> byLiterals;
  private final ToolPolicy policy;

  /** Refuses two resources of one address and two templates that differ in names only. */
  ResourceCatalogue(
      Collection<ReadResources.Fixed> resources,
      Collection<ReadResources.Family> templates,
      ToolPolicy policy) {
    this.policy = policy;
    for (ReadResources.Fixed resource : resources) {
      String uri = resource.descriptor().uri();
      ReadResources.Fixed other = fixed.put(uri, resource);
      if (other != null) {
        throw IllegalToolDeclaration.taken(
            "the address " + uri, resource.resource().method(), other.resource().method());
      }
    }
    Map<String, ReadResources.Family> shapes = new HashMap<>();
    for (ReadResources.Family family : templates) {
      ReadResources.Family other = shapes.put(family.template().shape(), family);
      if (other != null) {
        throw IllegalToolDeclaration.taken(
            "the template " + family.template().text(),
            family.resource().method(),
            other.resource().method());
      }
      families.put(family.template().text(), family);
    }
    byLiterals =
        families.values().stream()
            .sorted(Comparator.comparingInt(family -> -family.template().literals()))
            .toList();
  }

  Collection<ReadResources.Family> families() {
    return families.values();
  }

  /** The template, whoever may see it. */
  Optional<ReadResources.Family> declared(String uriTemplate) {
    return Optional.ofNullable(families.get(uriTemplate));
  }

  @Override
  public List<ResourceDescriptor> list(Caller caller) {
    return fixed.values().stream()
        .filter(resource -> policy.sees(caller, resource.resource().access()))
        .map(ReadResources.Fixed::descriptor)
        .toList();
  }

  @Override
  public List<ResourceTemplateDescriptor> templates(Caller caller) {
    return families.values().stream()
        .filter(family -> policy.sees(caller, family.resource().access()))
        .map(ReadResources.Family::descriptor)
        .toList();
  }

  @Override
  public CallOutcome<List<ResourceContents>> read(Call call, String uri) {
    ReadResources.Fixed named = fixed.get(uri);
    if (named != null) {
      return read(call, named.resource(), uri, Map.of());
    }
    for (ReadResources.Family family : byLiterals) {
      Optional<Map<String, String>> variables = family.template().match(uri);
      if (variables.isPresent()) {
        return read(call, family.resource(), uri, variables.get());
      }
    }
    return new CallOutcome.Unknown<>();
  }

  private CallOutcome<List<ResourceContents>> read(
      Call call, DeclaredResource resource, String uri, Map<String, String> variables) {
    return policy.sees(call.caller(), resource.access())
        ? policy.withScopes(
            call.caller(), resource.access(), () -> resource.read(call, uri, variables))
        : new CallOutcome.Unknown<>();
  }
}
