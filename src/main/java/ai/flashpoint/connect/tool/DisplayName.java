package ai.flashpoint.connect.tool;

import java.lang.reflect.Method;
import java.util.Locale;
import java.util.regex.Pattern;

/** The names of tools, prompts and resources: the machine's and, made from it, the person's. */
final class DisplayName {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private DisplayName() {}

  /** The given name, or the method's in snake_case. */
  static String name(Method method, String given) {
    String name = given.isEmpty() ? ToolJson.snakeCase(method.getName()) : given;
    if (!NAME.matcher(name).matches()) {
      throw new IllegalToolDeclaration(
          method, "name \"" + name + "\" is not 1 to 64 of A-Z a-z 0-9 _ -");
    }
    return name;
  }

  /** The given title, or the name in words. */
  static String title(String given, String name) {
    if (!given.isEmpty()) {
      return given;
    }
    String words = name.replace('_', ' ').replace('-', ' ').strip();
    return words.isEmpty()
        ? name
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
