package ai.flashpoint.connect.session.wallet;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A sign-in message (EIP-4361). Times are kept as they were written, so that a message that was
 * read writes itself again byte for byte.
 *
 * @param scheme of the origin, mostly absent
 * @param domain the RFC 3986 authority that asks
 * @param address as written
 * @param statement one line; empty if there is none
 * @param chainId EIP-155
 * @param nonce at least 8 letters and digits
 * @param resources empty and absent are different things on the wire, hence the optional list
 */
public record SignInMessage(
    Optional<String> scheme,
    String domain,
    String address,
    Optional<String> statement,
    String uri,
    String version,
    String chainId,
    String nonce,
    Timestamp issuedAt,
    Optional<Timestamp> expirationTime,
    Optional<Timestamp> notBefore,
    Optional<String> requestId,
    Optional<List<String>> resources) {

  static final String GREETING = " wants you to sign in with your Ethereum account:";

  /**
   * An RFC 3339 time with its zone.
   *
   * @param text as written
   */
  public record Timestamp(String text, OffsetDateTime at) {

    public static Timestamp of(Instant at) {
      Instant second = at.truncatedTo(ChronoUnit.SECONDS);
      return new Timestamp(second.toString(), second.atOffset(ZoneOffset.UTC));
    }
  }

  /** The text to be signed: lines end with LF, the last one with nothing. */
  public String text() {
    StringBuilder text = new StringBuilder();
    scheme.ifPresent(name -> text.append(name).append("://"));
    text.append(domain).append(GREETING).append('\n').append(address).append("\n\n");
    statement.ifPresent(line -> text.append(line).append('\n'));
    text.append('\n')
        .append("URI: ")
        .append(uri)
        .append("\nVersion: ")
        .append(version)
        .append("\nChain ID: ")
        .append(chainId)
        .append("\nNonce: ")
        .append(nonce)
        .append("\nIssued At: ")
        .append(issuedAt.text());
    expirationTime.ifPresent(at -> text.append("\nExpiration Time: ").append(at.text()));
    notBefore.ifPresent(at -> text.append("\nNot Before: ").append(at.text()));
    requestId.ifPresent(id -> text.append("\nRequest ID: ").append(id));
    resources.ifPresent(
        uris -> {
          text.append("\nResources:");
          uris.forEach(uri -> text.append("\n- ").append(uri));
        });
    return text.toString();
  }
}
