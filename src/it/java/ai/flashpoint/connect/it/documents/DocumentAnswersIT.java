package ai.flashpoint.connect.it.documents;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.testing.DocumentHost.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Document hosts that answer badly. */
@ExtendWith(SharedDocuments.class)
class DocumentAnswersIT {

  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
  // Our ten kilobytes, and what fits into buffers on the way
  private static final long MOST_BYTES = 4_000_000;

  private final DocumentWorld world;

  DocumentAnswersIT(DocumentWorld world) {
    this.world = world;
  }

  @ParameterizedTest
  @ValueSource(strings = {"301", "302", "303", "307", "308"})
  void CM04_redirect_showsPageAndIsNotFollowed(String status) {
    String id = world.published("/cm04-target-" + status);
    String path = "/cm04-" + status;
    String from = id.replace("/cm04-target-" + status, path);
    world.host.answer(path, Reply.status(status + " Moved", "{}", "Location: " + id));

    Refusals.isDocumentPage(world.authorize(from), "status " + status);

    assertThat(world.host.asked(path)).isEqualTo(1);
    assertThat(world.host.asked("/cm04-target-" + status)).isZero();
  }

  @Test
  void CM04_redirectToItself_isAskedOnce() {
    String id = world.origin() + "/cm04-itself";
    world.host.answer("/cm04-itself", Reply.status("302 Found", "{}", "Location: " + id));

    Refusals.isDocumentPage(world.authorize(id), "status 302");

    assertThat(world.host.asked("/cm04-itself")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"203", "204", "206", "404", "500"})
  void CM05_otherStatus_showsPageAndIsNotCached(String status) {
    String path = "/cm05-" + status;
    String id = world.origin() + path;
    String good = DocumentWorld.document(id);
    world.host.answer(path, Reply.status(status + " Other", good, "Cache-Control: max-age=3600"));
    Refusals.isDocumentPage(world.authorize(id), "status " + status);

    world.host.answer(path, Reply.json(good));

    Refusals.isSignIn(world.authorize(id));
  }

  @Test
  void CM06_html_isAPage() {
    String id = world.origin() + "/cm06-html";
    world.host.answer(
        "/cm06-html",
        Reply.raw(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + DocumentWorld.document(id)));

    Refusals.isDocumentPage(world.authorize(id), "not declared as JSON");
  }

  @Test
  void CM06_htmlThatSaysItIsJson_isAPage() {
    String id = world.origin() + "/cm06-lie";
    world.host.answer("/cm06-lie", Reply.json("<html></html>"));

    Refusals.isDocumentPage(world.authorize(id), "not JSON");
  }

  @Test
  void CM06_shortLengthWithEndlessData_isReadToTheLengthOnly() {
    endless("/cm06-length", HEAD + "Content-Length: 10\r\n\r\n");
  }

  @Test
  void CM06_endlessData_isReadToTheLimitOnly() {
    endless("/cm06-endless", HEAD + "\r\n");
  }

  @Test
  void CM06_endlessHeaders_areReadToTheLimitOnly() {
    endless("/cm06-headers", "HTTP/1.1 200 OK\r\nX: ");
  }

  private void endless(String path, String head) {
    String id = world.origin() + path;
    AtomicLong written = new AtomicLong();
    byte[] block = "x".repeat(1000).getBytes(StandardCharsets.US_ASCII);
    world.host.answer(
        path,
        out -> {
          out.write(head.getBytes(StandardCharsets.US_ASCII));
          while (true) {
            out.write(block);
            written.addAndGet(block.length);
          }
        });

    withinFiveSeconds(id);

    assertThat(written).hasValueLessThan(MOST_BYTES);
  }

  @Test
  void CM06_tooLongDocument_isAPage() {
    String id = world.published("/cm06-long", "padding", "x".repeat(10 * 1024));

    Refusals.isDocumentPage(world.authorize(id), "too large");
  }

  @Test
  void CM06_gzipBomb_isNotUnpacked() throws IOException {
    String id = world.origin() + "/cm06-gzip";
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
      zip.write(new byte[5_000_000]);
    }
    world.host.answer(
        "/cm06-gzip",
        out -> {
          out.write((HEAD + "Content-Encoding: gzip\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
          out.write(bomb.toByteArray());
        });

    withinFiveSeconds(id);
  }

  @Test
  void CM06_oneBytePerSecond_isGivenUpAfterFive() {
    String id = world.origin() + "/cm06-slow";
    CountDownLatch never = new CountDownLatch(1);
    world.host.answer(
        "/cm06-slow",
        out -> {
          for (byte one : HEAD.getBytes(StandardCharsets.US_ASCII)) {
            out.write(one);
            out.flush();
            await(never);
          }
        });

    withinFiveSeconds(id);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.SECONDS)).isFalse();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void withinFiveSeconds(String id) {
    Instant begun = Instant.now();

    Refusals.isPage400(world.authorize(id));

    // And what the page itself takes on a busy machine; whoever reads to the end takes a minute
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"slash", "case", "port", "host", "none"})
  void CM07_documentOfAnotherId_isAPage(String difference) {
    String path = "/cm07-" + difference;
    String id = world.origin() + path;
    String other =
        switch (difference) {
          case "slash" -> id + "/";
          case "case" -> id.replace("/cm07", "/CM07");
          case "port" -> id.replaceFirst(":\\d+/", ":443/");
          case "host" -> id.replace("docs.test", "DOCS.test");
          default -> "";
        };
    world.host.answer(path, Reply.json(DocumentWorld.document(other)));

    Refusals.isDocumentPage(world.authorize(id), "client_id is not its own address");
  }

  @Test
  void CM08_documentWithASecret_isAPage() {
    String id = world.published("/cm08-secret", "client_secret", "s3cret");

    Answer page = world.authorize(id);

    Refusals.isDocumentPage(page, "client_secret");
    assertThat(page.body()).doesNotContain("s3cret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"client_secret_basic", "client_secret_post", "client_secret_jwt"})
  void CM08_documentThatNeedsASecret_isAPage(String method) {
    String id = world.published("/cm08-" + method, "token_endpoint_auth_method", method);

    Refusals.isPage400(world.authorize(id));
  }

  @Test
  void CM13_200DistinctAddressesOfOneHost_areThrottled() {
    String origin = world.origin();
    int throttled = 0;
    for (int i = 0; i < 200; i++) {
      Answer answer = world.authorize(origin + "/cm13-" + i);
      if (answer.status() == 429) {
        assertThat(answer.mediaType()).isEqualTo("text/html");
        assertThat(answer.header("Retry-After").map(Integer::parseInt).orElseThrow())
            .isBetween(1, 61);
        throttled++;
      } else {
        Refusals.isPage400(answer);
      }
    }

    // A minute may end in between
    assertThat(throttled).isGreaterThanOrEqualTo(140);
    assertThat(world.host.requests().stream().filter(line -> line.contains("/cm13-")))
        .hasSizeLessThanOrEqualTo(60);
  }
}
