package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.Brand;
import ai.flashpoint.connect.common.PublicUrls;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** {@code /}: the address to paste into an assistant, and how. */
@Named("connect")
@RequestScoped
public class ConnectPage {

  private static final Logger LOG = System.getLogger(ConnectPage.class.getName());

  @Inject Browser browser;
  @Inject PublicUrls urls;
  @Inject Brand brand;

  /** For the language of who is signed in; shown to everybody, also while the database is away. */
  public void enter() {
    try {
      browser.signedIn();
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "Who is signed in could not be asked", e);
    }
  }

  public String getServer() {
    return urls.resource();
  }

  /** Only assistants on this very computer can reach the server. */
  public boolean isLocal() {
    return urls.loopback();
  }

  /** Opens Cursor and adds the server there. */
  public String getCursor() {
    return links().cursor();
  }

  /** Opens Visual Studio Code and adds the server there. */
  public String getVscode() {
    return links().vscode();
  }

  private InstallLinks links() {
    return new InstallLinks(brand.handle(), getServer());
  }
}
