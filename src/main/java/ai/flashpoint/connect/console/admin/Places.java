package ai.flashpoint.connect.console.admin;

import ai.flashpoint.connect.signin.PageText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** The pages of the console, in the order of their tabs. */
@Named("adminPlaces")
@RequestScoped
public class Places {

  /** The ends of addresses and of the phrases that name them. */
  public static final List<String> NAMES =
      List.of("users", "teams", "plans", "clients", "sessions", "agents", "keys", "events");

  @Inject PageText text;

  /** A tab. */
  public record Place(String address, String label) {}

  public List<Place> getAll() {
    return Stream.concat(
            Stream.of(new Place("/admin", text.of("admin.overview"))),
            NAMES.stream().map(name -> new Place("/admin/" + name, text.of("admin." + name))))
        .toList();
  }
}
