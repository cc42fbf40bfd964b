package ai.flashpoint.connect.tool;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Icons as they are declared. */
final class Icons {

  private static final Set<String> THEMES = Set.of("", "light", "dark");

  private Icons() {}

  static List<Icon> of(Method method, IconAt... declared) {
    return Arrays.stream(declared).map(icon -> icon(method, icon)).toList();
  }

  private static Icon icon(Method method, IconAt icon) {
    if (!THEMES.contains(icon.theme())) {
      throw new IllegalToolDeclaration(method, "an icon's theme is light or dark");
    }
    try {
      return new Icon(
          icon.src(),
          Optional.of(icon.mimeType()).filter(type -> !type.isEmpty()),
          List.of(icon.sizes()),
          Optional.of(icon.theme()).filter(theme -> !theme.isEmpty()));
    } catch (IllegalArgumentException e) {
      throw new IllegalToolDeclaration(method, e.getMessage());
    }
  }
}
