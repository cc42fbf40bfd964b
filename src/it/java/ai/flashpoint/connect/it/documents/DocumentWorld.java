package ai.flashpoint.connect.it.documents;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Wire;
import ai.flashpoint.connect.testing.CertificateAuthority;
import ai.flashpoint.connect.testing.DocumentHost;
import ai.flashpoint.connect.testing.DocumentHost.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A server that resolves names as a file of ours says and trusts an authority of ours, with
 * document hosts on loopback. Each test takes a host name of its own, since hosts are asked so
 * often only.
 */
final class DocumentWorld implements AutoCloseable {

  static final String REDIRECT = "https://assistant.docs.test/callback";

  private static final List<String> NAMES =
      IntStream.rangeClosed(1, 120).mapToObj(i -> "n" + i + ".docs.test").toList();

  /** With a certificate for all names below docs.test. */
  final DocumentHost host;

  final DocumentHost wrongName;
  final DocumentHost selfSigned;
  final DocumentHost expired;
  final Server server;

  private final Path hosts;
  private int names;

  DocumentWorld(String serverName) {
    CertificateAuthority authority = new CertificateAuthority();
    host = new DocumentHost(authority.serving("*.docs.test"));
    wrongName = new DocumentHost(authority.serving("other.test"));
    selfSigned = new DocumentHost(CertificateAuthority.servingSelfSigned("*.docs.test"));
    expired = new DocumentHost(authority.servingExpired("*.docs.test"));
    server = Server.named(serverName).importing(ImportFile.ofTwoTeams());
    hosts = server.folder().resolve("hosts");
    resolve();
    Path trust = authority.storedIn(server.folder().resolve("trust.p12"));
    server
        .with(
            "JDK_JAVA_OPTIONS",
            "-Djdk.net.hosts.file="
                + hosts
                + " -Dsun.net.inetaddr.ttl=0 -Dsun.net.inetaddr.negative.ttl=0"
                + " -Djavax.net.ssl.trustStoreType=PKCS12 -Djavax.net.ssl.trustStorePassword=changeit"
                + " -Djavax.net.ssl.trustStore="
                + trust)
        .with("FLASHPOINT_FETCH_PRIVATE_HOSTS", String.join(",", NAMES))
        .with(
            "FLASHPOINT_FETCH_PORTS",
            Stream.of(host, wrongName, selfSigned, expired)
                .map(one -> String.valueOf(one.port()))
                .collect(Collectors.joining(",")));
    server.start();
  }

  /** Writes what names resolve to: the tests' own to loopback, and these lines. */
  void resolve(String... more) {
    try {
      Stream<String> own =
          Stream.of(
              "127.0.0.1 localhost",
              "127.0.0.1 " + InetAddress.getLocalHost().getHostName(),
              // Looks like the others, but is none of those that may be inside
              "127.0.0.1 inside.docs.test");
      Files.write(
          hosts,
          Stream.of(own, NAMES.stream().map(name -> "127.0.0.1 " + name), Stream.of(more))
              .flatMap(lines -> lines)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The origin of a host name that no test has used yet. */
  synchronized String origin() {
    return "https://" + NAMES.get(names++) + ":" + host.port();
  }

  /** A document that is acceptable at this address. */
  static String document(String id, Object... more) {
    Map<String, Object> document = new java.util.LinkedHashMap<>();
    document.put("client_id", id);
    document.put("client_name", "Document assistant");
    document.put("redirect_uris", List.of(REDIRECT));
    document.put("grant_types", List.of("authorization_code", "refresh_token"));
    document.put("response_types", List.of("code"));
    document.put("token_endpoint_auth_method", "none");
    for (int i = 0; i < more.length; i += 2) {
      document.put((String) more[i], more[i + 1]);
    }
    return Wire.write(document);
  }

  /** Publishes an acceptable document and says its address. */
  String published(String path, Object... more) {
    String id = origin() + path;
    host.answer(path, Reply.json(document(id, more)));
    return id;
  }

  Assistant assistant(String clientId) {
    return new Assistant(server, clientId, REDIRECT);
  }

  /** What the person's browser gets for an otherwise correct request of this client. */
  Answer authorize(String clientId) {
    Assistant assistant = assistant(clientId);
    return new Visitor(server).open(assistant.address(assistant.request(Assistant.newPkce())));
  }

  @Override
  public void close() {
    server.close();
    host.close();
    wrongName.close();
    selfSigned.close();
    expired.close();
  }
}
