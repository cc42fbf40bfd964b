package ai.flashpoint.connect.tool;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What {@link Resource} and {@link ResourceTemplate} both say of a method.
 *
 * @param mimeType as written, empty if the method's return type decides
 */
record ResourceMarks(
    String name,
    String title,
    Optional<String> description,
    String mimeType,
    Access access,
    List<Icon> icons,
    ContentNotes notes) {

  static ResourceMarks of(Method method, Resource declared) {
    return of(
        method,
        new Words(declared.name(), declared.title(), declared.description(), declared.mimeType()),
        Access.declared(method, declared.role(), declared.scopes()),
        declared.icons(),
        notes(method, declared.priority(), declared.audience()));
  }

  static ResourceMarks of(Method method, ResourceTemplate declared) {
    return of(
        method,
        new Words(declared.name(), declared.title(), declared.description(), declared.mimeType()),
        Access.declared(method, declared.role(), declared.scopes()),
        declared.icons(),
        notes(method, declared.priority(), declared.audience()));
  }

  private record Words(String name, String title, String description, String mimeType) {}

  private static ResourceMarks of(
      Method method, Words words, Access access, IconAt[] icons, ContentNotes notes) {
    String name = DisplayName.name(method, words.name());
    return new ResourceMarks(
        name,
        DisplayName.title(words.title(), name),
        Optional.of(words.description().strip()).filter(text -> !text.isEmpty()),
        words.mimeType(),
        access,
        Icons.of(method, icons),
        notes);
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
}
