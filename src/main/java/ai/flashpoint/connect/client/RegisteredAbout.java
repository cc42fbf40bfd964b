package ai.flashpoint.connect.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads what nothing depends on; what is not acceptable is left out. */
final class RegisteredAbout {

  private static final int LONGEST_TEXT = 255;
  private static final int LONGEST_LINK = 2000;
  private static final List<String> LINKS =
      List.of("client_uri", "logo_uri", "tos_uri", "policy_uri");

  private RegisteredAbout() {}

  static ClientAbout read(RegistrationMembers members) {
    return new ClientAbout(
        members.plain("software_id", LONGEST_TEXT),
        members.plain("software_version", LONGEST_TEXT),
        contacts(members.json().path("contacts")),
        members
            .plain("application_type", LONGEST_TEXT)
            .filter(type -> type.equals("native") || type.equals("web")),
        links(members));
  }

  private static List<String> contacts(JsonNode member) {
    List<String> contacts = new ArrayList<>();
    if (member.isArray()) {
      member.forEach(
          contact -> RegistrationMembers.plain(contact, LONGEST_TEXT).ifPresent(contacts::add));
    }
    return contacts;
  }

  private static Map<String, String> links(RegistrationMembers members) {
    Map<String, String> links = new TreeMap<>();
    for (String name : LINKS) {
      members
          .plain(name, LONGEST_LINK)
          .filter(RegisteredAbout::isHttps)
          .ifPresent(link -> links.put(name, link));
    }
    return links;
  }

  private static boolean isHttps(String link) {
    return httpsAddress(link).isPresent();
  }

  /** An https address without user and fragment. */
  static Optional<URI> httpsAddress(String text) {
    try {
      URI uri = new URI(text);
      return "https".equals(uri.getScheme())
              && uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawFragment() == null
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
