package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.Languages;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/**
 * Tells Faces in which language a view is. Left alone, Faces would not know what an assistant
 * wished, and would take the server's own language where a browser names none.
 */
public class LanguageOfViews extends ViewHandlerWrapper {

  public LanguageOfViews(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Locale calculateLocale(FacesContext faces) {
    return Languages.of((HttpServletRequest) faces.getExternalContext().getRequest());
  }
}
