import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The yardstick: the least a JAX-RS resource can do that takes bytes and answers bytes. */
@Path("/echo")
public class Echo {

  @ApplicationPath("/")
  public static class Endpoint extends Application {
    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(Echo.class);
    }
  }

  private static volatile byte[] answer = {};

  /** Keeps what later posts are answered with, so that both sides of the comparison are as long. */
  @PUT
  public void keep(byte[] body) {
    answer = body;
  }

  /** Takes the whole body, answers the bytes kept. */
  @POST
  @Produces("application/json")
  public byte[] echo(byte[] body) {
    return body.length == 0 ? body : answer;
  }
}
