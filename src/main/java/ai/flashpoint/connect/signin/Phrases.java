package ai.flashpoint.connect.signin;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The pages' words in one language. */
record Phrases(ResourceBundle bundle, Locale locale) {

  static final String BUNDLE = "ai.flashpoint.connect.signin.messages";

  static Phrases in(Locale locale) {
    return new Phrases(ResourceBundle.getBundle(BUNDLE, locale), locale);
  }

  /** The phrase with {0}, {1}… filled in. */
  String text(String key, Object... values) {
    String phrase = bundle.getString(key);
    return values.length == 0 ? phrase : new MessageFormat(phrase, locale).format(values);
  }
}
