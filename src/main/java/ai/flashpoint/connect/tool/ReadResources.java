package ai.flashpoint.connect.tool;

import jakarta.validation.Validator;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
    ResourceMarks marks = ResourceMarks.of(method, declared);
    DeclaredResource resource = resource(type, method, bean, marks);
    if (!resource.parameters().arguments().isEmpty()) {
      throw new IllegalToolDeclaration(
          method, "has an argument; a resource with variables is a @ResourceTemplate");
    }
    return new Fixed(
        new ResourceDescriptor(
            declared.uri(),
            marks.name(),
            marks.title(),
            marks.description(),
            notEmpty(resource.mimeType()),
            OptionalLong.empty(),
            marks.icons(),
            marks.notes()),
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
    ResourceMarks marks = ResourceMarks.of(method, declared);
    DeclaredResource resource = resource(type, method, bean, marks);
    checkVariables(method, template, resource.parameters());
    return new Family(
        template,
        new ResourceTemplateDescriptor(
            declared.uriTemplate(),
            marks.name(),
            marks.title(),
            marks.description(),
            notEmpty(resource.mimeType()),
            marks.icons(),
            marks.notes()),
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
      Class<?> type, Method method, ToolBean bean, ResourceMarks marks) {
    TextParameters parameters = TextParameters.of(method, ReadResources::givenName);
    try {
      ResourceResult result = ResourceResult.returning(method.getGenericReturnType());
      return new DeclaredResource(
          marks.access(),
          parameters,
          new BindMethod(validator, type, bean)
              .of(method, parameters.parameters(), parameters.names()),
          result,
          result.mimeType(marks.mimeType()));
    } catch (IllegalArgumentException e) {
      throw new IllegalToolDeclaration(method, e.getMessage());
    }
  }

  private static String givenName(Parameter parameter) {
    TemplateArg arg = parameter.getAnnotation(TemplateArg.class);
    return arg == null ? "" : arg.name();
  }

  private static Optional<String> notEmpty(String text) {
    return Optional.of(text).filter(any -> !any.isEmpty());
  }
}
