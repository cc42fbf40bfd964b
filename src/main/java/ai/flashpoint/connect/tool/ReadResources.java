package ai.flashpoint.connect.tool;

import jakarta.validation.Validator;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads the {@link Resource} and {@link ResourceTemplate} methods of a class and refuses those that
 * cannot work.
 */
record ReadResources(Validator validator) {

  /** A resource with an address. */
  record Fixed(ResourceDescriptor descriptor, DeclaredResource resource) {}

  /** A family of resources. */
  record Family(
      UriTemplate template, ResourceTemplateDescriptor descriptor, DeclaredResource resource) {}

  List<Fixed> fixed(Class<?> type, ToolBean bean) {
    return AnnotatedMethods.of(type, Resource.class)
        .map(method -> fixed(type, method, bean))
        .toList();
  }

  List<Family> families(Class<?> type, ToolBean bean) {
    return AnnotatedMethods.of(type, ResourceTemplate.class)
        .map(method -> family(type, method, bean))
        .toList();
  }

  private Fixed fixed(Class<?> type, Method method, ToolBean bean) {
    Resource declared = method.getAnnotation(Resource.class);
    try {
      if (!URI.create(declared.uri()).isAbsolute()) {
        throw new IllegalArgumentException("does not begin with a scheme");
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalToolDeclaration(
          method, "the address \"" + declared.uri() + "\" cannot be used: " + e.getMessage());
    }
    DeclaredResource resource =
        resource(
            type,
            method,
            bean,
            Access.declared(method, declared.role(), declared.scopes()),
            declared.mimeType());
    if (!resource.parameters().arguments().isEmpty()) {
      throw new IllegalToolDeclaration(
          method, "has an argument; a resource with variables is a @ResourceTemplate");
    }
    String name = DisplayName.name(method, declared.name());
    return new Fixed(
        new ResourceDescriptor(
            declared.uri(),
            name,
            DisplayName.title(declared.title(), name),
            notEmpty(declared.description().strip()),
            notEmpty(resource.mimeType()),
            OptionalLong.empty(),
            Icons.of(method, declared.icons()),
            notes(method, declared.priority(), declared.audience())),
        resource);
  }

  private Family family(Class<?> type, Method method, ToolBean bean) {
    ResourceTemplate declared = method.getAnnotation(ResourceTemplate.class);
    UriTemplate template;
    try {
      template = UriTemplate.of(declared.uriTemplate());
    } catch (IllegalArgumentException e) {
      throw new IllegalToolDeclaration(
          method,
          "the template \"" + declared.uriTemplate() + "\" cannot be used: " + e.getMessage());
    }
    DeclaredResource resource =
        resource(
            type,
            method,
            bean,
            Access.declared(method, declared.role(), declared.scopes()),
            declared.mimeType());
    checkVariables(method, template, resource.parameters());
    String name = DisplayName.name(method, declared.name());
    return new Family(
        template,
        new ResourceTemplateDescriptor(
            declared.uriTemplate(),
            name,
            DisplayName.title(declared.title(), name),
            notEmpty(declared.description().strip()),
            notEmpty(resource.mimeType()),
            Icons.of(method, declared.icons()),
            notes(method, declared.priority(), declared.audience())),
        resource);
  }

  private static void checkVariables(
      Method method, UriTemplate template, TextParameters parameters) {
    Set<String> taken = new HashSet<>();
    for (TextParameters.TextArgument argument : parameters.arguments()) {
      if (!template.variables().contains(argument.name())) {
        throw new IllegalToolDeclaration(
            method, "argument " + argument.name() + " is no variable of the template");
      }
      taken.add(argument.name());
    }
    for (String variable : template.variables()) {
      if (!taken.contains(variable)) {
        throw new IllegalToolDeclaration(method, "has no argument for the variable " + variable);
      }
    }
  }

  private DeclaredResource resource(
      Class<?> type, Method method, ToolBean bean, Access access, String mimeType) {
    TextParameters parameters = TextParameters.of(method, ReadResources::givenName);
    try {
      ResourceResult result = ResourceResult.returning(method.getGenericReturnType());
      return new DeclaredResource(
          access,
          parameters,
          new BoundMethod(
              method,
              parameters.parameters(),
              CheckConstraints.of(validator, type, method, parameters.names()),
              bean,
              new ToolMethod(method)),
          result,
          result.mimeType(mimeType));
    } catch (IllegalArgumentException e) {
      throw new IllegalToolDeclaration(method, e.getMessage());
    }
  }

  private static String givenName(Parameter parameter) {
    TemplateArg arg = parameter.getAnnotation(TemplateArg.class);
    return arg == null ? "" : arg.name();
  }

  private static ContentNotes notes(
      Method method, double priority, ContentNotes.Audience... audience) {
    try {
      return new ContentNotes(
          Set.of(audience),
          priority < 0 ? OptionalDouble.empty() : OptionalDouble.of(priority),
          Optional.empty());
    } catch (IllegalArgumentException e) {
      throw new IllegalToolDeclaration(method, e.getMessage());
    }
  }

  private static Optional<String> notEmpty(String text) {
    return Optional.of(text).filter(any -> !any.isEmpty());
  }
}
