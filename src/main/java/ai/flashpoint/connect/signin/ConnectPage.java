package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.Brand;
import ai.flashpoint.connect.common.PublicUrls;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /}: the address to paste into an assistant, and how. */
@Named("connect")
@RequestScoped
public class ConnectPage {

  @Inject PublicUrls urls;
  @Inject Brand brand;

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
