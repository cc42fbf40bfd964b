package ai.flashpoint.connect.client;

import ai.flashpoint.connect.common.Secret;
import java.util.stream.Collectors;

/**
 * One digest for all installations of one public product: name, software id, grants, and the sorted
 * redirect URIs without loopback ports. Versions, links and contacts do not count.
 */
final class MetadataDigest {

  private MetadataDigest() {}

  static String of(ClientMetadata metadata) {
    String uris =
        metadata.redirectUris().stream()
            .map(RedirectUri::canonical)
            .sorted()
            .collect(Collectors.joining(" "));
    String grants = metadata.grantTypes().stream().sorted().collect(Collectors.joining(" "));
    String software = metadata.about().softwareId().map(id -> "\n" + id).orElse("");
    return Secret.of(metadata.name() + "\n" + uris + "\n" + grants + software).hash();
  }
}
