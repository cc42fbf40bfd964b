package ai.flashpoint.connect.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;

/** The page's words with values filled in, in the language of the visit. */
@Named("text")
@RequestScoped
public class PageText {

  @Inject Clock clock;

  public String of(String key, Object... values) {
    return phrases().text(key, values);
  }

  /** For views: the phrase with {0}, {1}… filled in; the caller escapes. */
  public String fill(String key, List<?> values) {
    return phrases().text(key, values.toArray());
  }

  /** Asked anew each time: a page learns in the middle of a visit what the assistant wished. */
  Phrases phrases() {
    return Phrases.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
  }

  public TimeWords times() {
    return new TimeWords(clock, phrases());
  }
}
