package ai.flashpoint.connect.signin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** The page's words with values filled in, in the language of the visit. */
@Named("text")
@RequestScoped
public class PageText {

  @Inject Clock clock;

  private Phrases phrases;

  @PostConstruct
  void chooseLanguage() {
    FacesContext faces = FacesContext.getCurrentInstance();
    Locale locale =
        faces.getViewRoot() == null
            ? faces.getApplication().getDefaultLocale()
            : faces.getViewRoot().getLocale();
    phrases = Phrases.in(locale == null ? Locale.ENGLISH : locale);
  }

  String of(String key, Object... values) {
    return phrases.text(key, values);
  }

  /** For views: the phrase with {0}, {1}… filled in; the caller escapes. */
  public String fill(String key, List<?> values) {
    return phrases.text(key, values.toArray());
  }

  Phrases phrases() {
    return phrases;
  }

  TimeWords times() {
    return new TimeWords(clock, phrases);
  }
}
