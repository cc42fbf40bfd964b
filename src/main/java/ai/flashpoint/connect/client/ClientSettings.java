package ai.flashpoint.connect.client;

import ai.flashpoint.connect.common.InvalidSetting;
import ai.flashpoint.connect.common.SettingsReader;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which assistants may make themselves known, and how far we go to read what they publish.
 *
 * @param registration {@code flashpoint.clients.registration}: who may register (RFC 7591); LISTED
 *     means that the host of each https redirect URI is one of {@link #hosts()}; default OPEN
 * @param documents {@code flashpoint.clients.documents}: whose metadata documents are read; LISTED
 *     means that the document's host is one of {@link #hosts()}; default OPEN
 * @param hosts {@code flashpoint.clients.hosts}: in lower case; needed when one of the above is
 *     LISTED
 * @param privateHosts {@code flashpoint.fetch.private-hosts}: names that may resolve to private or
 *     loopback addresses, in lower case; default none
 * @param ports {@code flashpoint.fetch.ports}: ports that documents may be read from beside 443;
 *     default none
 * @param documentLimit {@code flashpoint.fetch.limit}: largest document in bytes, default 10240
 */
public record ClientSettings(
    Mode registration,
    Mode documents,
    Set<String> hosts,
    Set<String> privateHosts,
    Set<Integer> ports,
    int documentLimit) {

  /** Who is let in. */
  public enum Mode {
    OPEN,
    LISTED,
    OFF
  }

  private static final String REGISTRATION = "flashpoint.clients.registration";
  private static final String DOCUMENTS = "flashpoint.clients.documents";
  private static final String HOSTS = "flashpoint.clients.hosts";
  private static final String PRIVATE_HOSTS = "flashpoint.fetch.private-hosts";
  private static final String PORTS = "flashpoint.fetch.ports";
  private static final String LIMIT = "flashpoint.fetch.limit";

  private static final Pattern NAME =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");

  public ClientSettings {
    hosts = Set.copyOf(hosts);
    privateHosts = Set.copyOf(privateHosts);
    ports = Set.copyOf(ports);
  }

  /** Reads and checks the settings. */
  public static ClientSettings from(SettingsReader settings) {
    Mode registration = mode(settings, REGISTRATION);
    Mode documents = mode(settings, DOCUMENTS);
    Set<String> hosts = hosts(settings, HOSTS);
    if (hosts.isEmpty() && (registration == Mode.LISTED || documents == Mode.LISTED)) {
      throw new InvalidSetting(
          HOSTS,
          "is empty, but a mode is listed",
          "name the hosts of the assistants that you want, like claude.ai,chatgpt.com");
    }
    return new ClientSettings(
        registration,
        documents,
        hosts,
        hosts(settings, PRIVATE_HOSTS),
        words(settings, PORTS).stream()
            .map(ClientSettings::port)
            .collect(Collectors.toUnmodifiableSet()),
        settings.number(LIMIT, 10 * 1024, 1024, 64 * 1024));
  }

  private static Mode mode(SettingsReader settings, String key) {
    return switch (settings.text(key).orElse("open")) {
      case "open" -> Mode.OPEN;
      case "listed" -> Mode.LISTED;
      case "off" -> Mode.OFF;
      default ->
          throw new InvalidSetting(
              key, "is neither open, listed nor off", "set one of the three, in lower case");
    };
  }

  private static Set<String> hosts(SettingsReader settings, String key) {
    Set<String> hosts =
        words(settings, key).stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    for (String host : hosts) {
      if (!NAME.matcher(host).matches()) {
        throw new InvalidSetting(
            key,
            "holds something that is not a host name",
            "write names without scheme, port and path, separated by commas, like claude.ai");
      }
    }
    return hosts;
  }

  private static int port(String text) {
    if (!text.matches("[0-9]{1,5}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > 65535) {
      throw new InvalidSetting(
          PORTS, "holds something that is not a port", "write numbers from 1 to 65535");
    }
    return Integer.parseInt(text);
  }

  private static Set<String> words(SettingsReader settings, String key) {
    return Arrays.stream(settings.text(key).orElse("").split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
