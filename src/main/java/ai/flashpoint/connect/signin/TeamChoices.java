package ai.flashpoint.connect.signin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The teams of the picker.
 *
 * @param all that the person may choose, in the order to show
 * @param search what the person typed to find one
 * @param preferred id of the team to choose beforehand
 */
record TeamChoices(List<TeamChoice> all, Optional<String> search, Optional<String> preferred) {

  /** So many are seen at a glance. */
  static final int GLANCE = 8;

  boolean searchable() {
    return all.size() > GLANCE;
  }

  /** Those whose name has what was typed. */
  List<TeamChoice> shown() {
    String typed = search.orElse("").strip().toLowerCase(Locale.ROOT);
    return searchable()
        ? all.stream()
            .filter(choice -> choice.name().toLowerCase(Locale.ROOT).contains(typed))
            .toList()
        : all;
  }

  /** Id of the one that is chosen beforehand: the only one, or the preferred. */
  Optional<String> chosen() {
    return all.size() == 1 ? Optional.of(all.get(0).id()) : preferred;
  }
}
