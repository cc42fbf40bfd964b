package ai.flashpoint.connect.console.docs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** {@code /docs}: the list of pages, or one of them. */
@Named("docs")
@RequestScoped
public class DocsPage {

  /** Request attribute: the {@link Guide} that the address names; without it, the list. */
  static final String GUIDE = "flashpoint.docs.guide";

  private static final String TITLE = "Documentation";

  @Inject Guides guides;

  private Guide guide;
  private Rendered rendered;

  /** Reads the page before anything of it is sent, so that a failure can still be told. */
  public void enter() {
    guide =
        (Guide) FacesContext.getCurrentInstance().getExternalContext().getRequestMap().get(GUIDE);
    rendered = guide == null ? new Rendered("", List.of()) : guides.page(guide);
  }

  public List<Guide> getGuides() {
    return Arrays.asList(Guide.values());
  }

  /** The page that is shown, or null for the list. */
  public Guide getGuide() {
    return guide;
  }

  public String getTitle() {
    return guide == null ? TITLE : guide.getTitle();
  }

  public Rendered getText() {
    return rendered;
  }
}
