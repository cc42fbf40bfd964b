package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.PublicUrls;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /}: the address to paste into an assistant, and how. */
@Named("connect")
@RequestScoped
public class ConnectPage {

  @Inject PublicUrls urls;

  public String getServer() {
    return urls.resource();
  }

  /** Only assistants on this very computer can reach the server. */
  public boolean isLocal() {
    return urls.loopback();
  }
}
