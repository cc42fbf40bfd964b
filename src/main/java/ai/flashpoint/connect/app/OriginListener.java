package ai.flashpoint.connect.app;

import ai.flashpoint.connect.common.RequestOrigin;
import ai.flashpoint.connect.common.TrustedProxies;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;

/** Makes known where requests come from. A listener, because it comes before every filter. */
@WebListener
public class OriginListener implements ServletRequestListener {

  // Looked up late: the start refuses wrong settings, not this
  @Inject Instance<TrustedProxies> settings;

  private TrustedProxies proxies;

  @Override
  public void requestInitialized(ServletRequestEvent event) {
    if (event.getServletRequest() instanceof HttpServletRequest request) {
      RequestOrigin.enter(request, this::proxies);
    }
  }

  @Override
  public void requestDestroyed(ServletRequestEvent event) {
    RequestOrigin.leave();
  }

  private synchronized TrustedProxies proxies() {
    if (proxies == null) {
      proxies = settings.get();
    }
    return proxies;
  }
}
