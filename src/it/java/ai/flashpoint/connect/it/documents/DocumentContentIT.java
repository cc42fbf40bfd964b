package ai.flashpoint.connect.it.documents;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Pkce;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import ai.flashpoint.connect.testing.DocumentHost.Reply;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What documents say, and what follows from it. */
@ExtendWith(SharedDocuments.class)
class DocumentContentIT {

  private final DocumentWorld world;

  DocumentContentIT(DocumentWorld world) {
    this.world = world;
  }

  @Test
  void metadata_ofTheServer_offersDocuments() {
    assertThat(
            Http.get(world.server.at("/.well-known/oauth-authorization-server"))
                .json()
                .path("client_id_metadata_document_supported")
                .asBoolean())
        .isTrue();
  }

  @Test
  void document_thatIsGood_connectsAPersonWithoutRegistration() {
    Assistant assistant = world.assistant(world.published("/good"));

    Tokens tokens = assistant.redeemed(assistant.authorized(Person.ADA, Person.ACME));

    assertThat(assistant.refreshed(tokens.refresh()).access()).isNotEmpty();
    assertThat(world.host.asked("/good")).isEqualTo(1);
  }

  @Test
  void CM10_redirectThatIsNotInTheDocument_isAPage() {
    String id = world.published("/cm10");
    Assistant assistant = new Assistant(world.server, id, DocumentWorld.REDIRECT + "/other");

    Answer page =
        new Visitor(world.server).open(assistant.address(assistant.request(Assistant.newPkce())));

    Refusals.isPage400(page);
  }

  @Test
  void CM11_badRedirectBesideTheGoodOne_isAccepted() {
    String id =
        world.published(
            "/cm11",
            "redirect_uris",
            List.of("javascript:alert(1)", "http://a.example/cb", DocumentWorld.REDIRECT));

    Refusals.isSignIn(world.authorize(id));
  }

  @Test
  void CM11_badRedirectItself_isAPage() {
    String id =
        world.published(
            "/cm11-bad", "redirect_uris", List.of("http://a.example/cb", DocumentWorld.REDIRECT));
    Assistant assistant = new Assistant(world.server, id, "http://a.example/cb");

    Refusals.isPage400(
        new Visitor(world.server).open(assistant.address(assistant.request(Assistant.newPkce()))));
  }

  @Test
  void CM14_keysAtAPrivateAddress_areNotFetched() throws JOSEException {
    String keys = "https://inside.docs.test:" + world.host.port() + "/cm14-inside";
    int refused = refusedAssertion("/cm14-a", keys);

    assertThat(refused).isEqualTo(401);
    assertThat(world.host.asked("/cm14-inside")).isZero();
  }

  @Test
  void CM14_keysBehindARedirect_areNotFetched() throws JOSEException {
    String origin = world.origin();
    world.host.answer(
        "/cm14-from", Reply.status("302 Found", "{}", "Location: " + origin + "/cm14-to"));

    assertThat(refusedAssertion("/cm14-b", origin + "/cm14-from")).isEqualTo(401);
    assertThat(world.host.asked("/cm14-to")).isZero();
  }

  @Test
  void CM14_keysAtAnAddressInNumbers_areNotFetched() throws JOSEException {
    String id =
        world.published(
            "/cm14-c",
            "token_endpoint_auth_method",
            "private_key_jwt",
            "jwks_uri",
            "https://127.0.0.1:" + world.host.port() + "/cm14-numbers");

    Refusals.isPage400(world.authorize(id));
    assertThat(world.host.asked("/cm14-numbers")).isZero();
  }

  @Test
  void keys_atTheDocumentsHost_areFetchedOnce() throws JOSEException {
    String keys = world.origin() + "/keys-good";

    assertThat(assertion("/keys-a", keys).status()).isEqualTo(200);
    assertThat(world.host.asked("/keys-good")).isEqualTo(1);
  }

  @Test
  void keys_ofAHostThatWasAskedTooOften_areAReasonToComeBack() throws JOSEException {
    String origin = world.origin();
    for (int i = 0; i < 40; i++) {
      world.authorize(origin + "/keys-none-" + i);
    }

    Answer answer = assertion("/keys-b", origin + "/keys-late");

    assertThat(answer.status()).as("%s", answer).isEqualTo(503);
    assertThat(answer.json().path("error").asText()).isEqualTo("temporarily_unavailable");
    assertThat(answer.header("Retry-After").orElse("")).matches("[1-9][0-9]?");
    assertThat(world.host.asked("/keys-late")).isZero();
  }

  private int refusedAssertion(String path, String jwksUri) throws JOSEException {
    Answer answer = assertion(path, jwksUri);
    assertThat(answer.json().path("error").asText()).isEqualTo("invalid_client");
    return answer.status();
  }

  /** A code that the client redeems with a signature, whose key would stand at this address. */
  private Answer assertion(String path, String jwksUri) throws JOSEException {
    RSAKey key = new RSAKeyGenerator(2048).keyID("k").generate();
    for (String at : List.of("/cm14-inside", "/cm14-to", "/keys-good", "/keys-late")) {
      world.host.answer(at, Reply.json("{\"keys\":[" + key.toPublicJWK().toJSONString() + "]}"));
    }
    String id =
        world.published(path, "token_endpoint_auth_method", "private_key_jwt", "jwks_uri", jwksUri);
    Assistant assistant = world.assistant(id);
    Pkce pkce = Assistant.newPkce();
    Assistant.Code code =
        assistant.codeFrom(
            new Visitor(world.server)
                .approve(assistant.address(assistant.request(pkce)), Person.ADA, Person.ACME),
            pkce);
    SignedJWT assertion =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(),
            new JWTClaimsSet.Builder()
                .issuer(id)
                .subject(id)
                .audience(world.server.origin())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .build());
    assertion.sign(new RSASSASigner(key));
    Map<String, String> request = assistant.exchange(code);
    request.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    request.put("client_assertion", assertion.serialize());
    return assistant.token(request);
  }

  @Test
  void CM15_methodsAsAList_areAccepted() {
    String origin = world.origin();
    String id = origin + "/cm15";
    world.host.answer(
        "/cm15",
        Reply.json(
            DocumentWorld.document(
                id,
                "token_endpoint_auth_method",
                "private_key_jwt",
                "token_endpoint_auth_methods_supported",
                List.of("none", "private_key_jwt"),
                "jwks_uri",
                origin + "/cm15-jwks")));
    Assistant assistant = world.assistant(id);

    Tokens tokens = assistant.redeemed(assistant.authorized(Person.ADA, Person.ACME));

    assertThat(tokens.access()).isNotEmpty();
    assertThat(world.host.asked("/cm15-jwks")).isZero();
  }

  @Test
  void CM17_redirectsToLoopbackOnly_areWarnedOf() {
    String redirect = "http://127.0.0.1/callback";
    String id = world.published("/cm17", "redirect_uris", List.of(redirect));
    Assistant assistant =
        new Assistant(world.server, id, redirect.replace("127.0.0.1", "127.0.0.1:4711"));
    Visitor browser = new Visitor(world.server);

    Answer picker =
        browser.signIn(
            browser.open(assistant.address(assistant.request(Assistant.newPkce()))), Person.ADA);

    assertThat(picker.address().getPath()).isEqualTo("/team");
    assertThat(picker.body()).containsIgnoringCase("program on this computer");
  }
}
