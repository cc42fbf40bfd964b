package ai.flashpoint.connect.it.incontainer;

import ai.flashpoint.connect.oauth.OAuthErrors;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** An endpoint beside ours, with our way to answer failures. */
@ApplicationPath("/oauth/failing")
public class FailingApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Failing.class, OAuthErrors.class);
  }

  /** Throws what no caller expects. */
  @Path("/")
  public static class Failing {

    @GET
    @Path("assertion")
    public String assertion() {
      throw new AssertionError("secret detail");
    }

    @GET
    @Path("overflow")
    public String overflow() {
      throw new StackOverflowError("secret detail");
    }
  }
}
