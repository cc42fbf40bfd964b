package ai.flashpoint.connect.app;

import ai.flashpoint.connect.oauth.MetadataResource;
import ai.flashpoint.connect.oauth.OAuthErrors;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Discovery documents. */
@ApplicationPath("/.well-known")
public class WellKnownApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(MetadataResource.class, OAuthErrors.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return Map.of(SelfDescription.OFF, true);
  }
}
