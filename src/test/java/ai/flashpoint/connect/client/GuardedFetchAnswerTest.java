package ai.flashpoint.connect.client;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.testing.DocumentHost.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of answers, from a real TLS host. */
class GuardedFetchAnswerTest {

  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

  private final FetchFixture world = new FetchFixture();

  @AfterEach
  void close() {
    world.close();
  }

  private String body(Reply reply) {
    world.host.answer("/x", reply);
    return world.get("/x") instanceof Fetched.Document document
        ? new String(document.body(), StandardCharsets.UTF_8)
        : "no document";
  }

  private String failure(Reply reply) {
    world.host.answer("/x", reply);
    return world.failure("/x");
  }

  @Test
  void get_json_isItsBytes() {
    assertThat(body(Reply.json("{\"name\":\"Ü\"}"))).isEqualTo("{\"name\":\"Ü\"}");
  }

  @Test
  void get_request_saysWhatWeWantAndWhoWeAreAndNothingElse() {
    body(Reply.json("{}"));
    assertThat(world.host.requests())
        .containsExactly(
            "GET /x HTTP/1.1\nHost: docs.example:"
                + world.host.port()
                + "\nUser-Agent: FlashpointConnect\nAccept: application/json\n"
                + "Accept-Encoding: identity\nConnection: close\n");
  }

  @Test
  void get_addressWithQuery_asksWithIt() {
    world.host.answer("/x?v=1", Reply.json("{}"));
    assertThat(world.get("/x?v=1")).isInstanceOf(Fetched.Document.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON",
        "application/json; charset=utf-8",
        "application/json;charset=utf-8",
        "application/client-metadata+json"
      })
  void get_jsonOfSomeKind_isADocument(String type) {
    assertThat(body(Reply.raw("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n{}")))
        .isEqualTo("{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/json", "application/jsonp", "image/svg+xml", ""})
  void get_anotherType_fails(String type) {
    assertThat(failure(Reply.raw("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n{}")))
        .contains("not declared as JSON");
  }

  @Test
  void get_noType_fails() {
    assertThat(failure(Reply.raw("HTTP/1.1 200 OK\r\n\r\n{}"))).contains("not declared as JSON");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "201 Created",
        "203 Non-Authoritative Information",
        "204 No Content",
        "206 Partial Content",
        "304 Not Modified",
        "401 Unauthorized",
        "404 Not Found",
        "500 Internal Server Error",
        "503 Service Unavailable"
      })
  void get_otherStatus_fails(String status) {
    assertThat(failure(Reply.status(status, "{}", "X: y")))
        .isEqualTo("its host answered with status " + status.substring(0, 3));
  }

  @ParameterizedTest
  @CsvSource({"301", "302", "303", "307", "308"})
  void get_redirect_isNotFollowed(String status) {
    world.host.answer("/target", Reply.json("{}"));
    assertThat(failure(Reply.status(status + " Moved", "{}", "Location: " + world.at("/target"))))
        .contains("status " + status);
    assertThat(world.host.asked("/target")).isZero();
  }

  @Test
  void get_redirectToItself_isAskedOnce() {
    failure(Reply.status("302 Found", "{}", "Location: " + world.at("/x")));
    assertThat(world.host.asked("/x")).isEqualTo(1);
  }

  @Test
  void get_earlyHints_arePassedOver() {
    assertThat(body(Reply.raw("HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n" + HEAD + "\r\n{}")))
        .isEqualTo("{}");
  }

  @Test
  void get_earlyHintsWithoutEnd_fails() {
    assertThat(failure(Reply.raw("HTTP/1.1 103 Early Hints\r\n\r\n".repeat(2000))))
        .contains("too many headers");
  }

  @Test
  void get_chunks_arePutTogether() {
    assertThat(
            body(
                Reply.raw(
                    HEAD
                        + "Transfer-Encoding: chunked\r\n\r\n2\r\n{ \r\n1;x=y\r\n}\r\n0\r\nA: b\r\n\r\n")))
        .isEqualTo("{ }");
  }

  @Test
  void get_moreChunksThanTheLimit_fails() {
    assertThat(
            failure(
                Reply.raw(
                    HEAD
                        + "Transfer-Encoding: chunked\r\n\r\n"
                        + ("64\r\n" + "x".repeat(100) + "\r\n").repeat(11))))
        .isEqualTo("it is too large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "-1", "", "fffffffff", "1"})
  void get_malformedChunks_fails(String size) {
    assertThat(
            failure(Reply.raw(HEAD + "Transfer-Encoding: chunked\r\n\r\n" + size + "\r\n{}\r\n")))
        .isEqualTo("its host answered with malformed chunks");
  }

  @Test
  void get_unknownTransferCoding_fails() {
    assertThat(failure(Reply.raw(HEAD + "Transfer-Encoding: gzip, chunked\r\n\r\n")))
        .contains("unknown transfer coding");
  }

  @Test
  void get_exactlyTheLimit_isADocument() {
    assertThat(body(Reply.json("x".repeat(1000)))).hasSize(1000);
    assertThat(body(Reply.raw(HEAD + "\r\n" + "x".repeat(1000)))).hasSize(1000);
  }

  @Test
  void get_longerThanTheLimit_fails() {
    assertThat(failure(Reply.json("x".repeat(1001)))).isEqualTo("it is too large");
  }

  @Test
  void get_longerThanTheLimitWithoutLength_fails() {
    assertThat(failure(Reply.raw(HEAD + "\r\n" + "x".repeat(1001)))).isEqualTo("it is too large");
  }

  @Test
  void get_lengthWithEndlessData_readsTheLengthOnly() {
    assertThat(
            body(
                out -> {
                  out.write(
                      (HEAD + "Content-Length: 10\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                  while (true) {
                    out.write("0123456789".getBytes(StandardCharsets.US_ASCII));
                  }
                }))
        .isEqualTo("0123456789");
  }

  @Test
  void get_endlessBody_fails() {
    assertThat(
            failure(
                out -> {
                  out.write((HEAD + "\r\n").getBytes(StandardCharsets.US_ASCII));
                  while (true) {
                    out.write("0123456789".getBytes(StandardCharsets.US_ASCII));
                  }
                }))
        .isEqualTo("it is too large");
  }

  @Test
  void get_endlessHeaders_fails() {
    assertThat(
            failure(
                out -> {
                  out.write(HEAD.getBytes(StandardCharsets.US_ASCII));
                  while (true) {
                    out.write("X: 0123456789\r\n".getBytes(StandardCharsets.US_ASCII));
                  }
                }))
        .contains("too many headers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "-1", "1, 1", "1e3", ""})
  void get_malformedLength_fails(String length) {
    assertThat(failure(Reply.raw(HEAD + "Content-Length: " + length + "\r\n\r\n{}")))
        .contains("malformed headers");
  }

  @Test
  void get_shorterThanItsLength_fails() {
    assertThat(failure(Reply.raw(HEAD + "Content-Length: 10\r\n\r\n{}")))
        .isEqualTo("the connection to its host broke");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no colon", ": empty", " folded: line"})
  void get_malformedHeader_fails(String line) {
    assertThat(failure(Reply.raw("HTTP/1.1 200 OK\r\n" + line + "\r\n\r\n{}")))
        .contains("malformed headers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SSH-2.0-OpenSSH\r\n", "HTTP/2 200\r\n", "HTTP/1.1 2000 OK\r\n"})
  void get_noHttp_fails(String bytes) {
    assertThat(failure(Reply.raw(bytes))).isEqualTo("its host did not answer in HTTP");
  }

  @Test
  void get_gzip_fails() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
      zip.write(new byte[900_000]);
    }
    assertThat(
            failure(
                out -> {
                  out.write(
                      (HEAD + "Content-Encoding: gzip\r\n\r\n")
                          .getBytes(StandardCharsets.US_ASCII));
                  out.write(bomb.toByteArray());
                }))
        .contains("compressed");
  }
}
