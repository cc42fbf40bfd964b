package ai.flashpoint.connect.app;

import ai.flashpoint.connect.oauth.IntrospectResource;
import ai.flashpoint.connect.oauth.JwksResource;
import ai.flashpoint.connect.oauth.OAuthErrors;
import ai.flashpoint.connect.oauth.PushResource;
import ai.flashpoint.connect.oauth.RegisterResource;
import ai.flashpoint.connect.oauth.RevokeResource;
import ai.flashpoint.connect.oauth.TokenResource;
import ai.flashpoint.connect.oauth.WalletResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The authorization server's machine endpoints. */
@ApplicationPath("/oauth")
public class OAuthApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        TokenResource.class,
        RegisterResource.class,
        RevokeResource.class,
        IntrospectResource.class,
        PushResource.class,
        WalletResource.class,
        JwksResource.class,
        OAuthErrors.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return Map.of(SelfDescription.OFF, true);
  }
}
