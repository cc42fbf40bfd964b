package ai.flashpoint.connect.signin;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is wrong with the fields of a form, in words; for views, which ask by the field's name. */
public final class Problems extends AbstractMap<String, String> {

  private final Map<String, String> words = new HashMap<>();

  /** Notes what is wrong with a field; the first that is said counts. */
  void at(String field, String problem) {
    words.putIfAbsent(field, problem);
  }

  void at(String field, Optional<String> key, PageText text) {
    key.ifPresent(known -> at(field, text.of(known)));
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return words.entrySet();
  }
}
