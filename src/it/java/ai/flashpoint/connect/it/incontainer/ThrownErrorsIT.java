package ai.flashpoint.connect.it.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.flashpoint.connect.it.server.Workspace;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Code that throws an Error, put into the WAR that was built: programs still get JSON. */
@ExtendWith(ArquillianExtension.class)
class ThrownErrorsIT {

  @ArquillianResource URL server;

  @Deployment(testable = false)
  static WebArchive product() {
    Workspace.emptied("in-container");
    return ShrinkWrap.createFromZipFile(WebArchive.class, Workspace.war().toFile())
        .addClasses(
            OverflowingServlet.class, FailingApplication.class, FailingApplication.Failing.class);
  }

  @Test
  void servletOfPrograms_throwing_isToldToComeBack() {
    comeBack("oauth/overflowing");
  }

  @Test
  void discovery_throwing_isToldToComeBack() {
    comeBack(".well-known/overflowing");
  }

  @Test
  void endpoint_failingAnAssertion_isToldToComeBack() {
    comeBack("oauth/failing/assertion");
  }

  @Test
  void endpoint_overflowingTheStack_isToldToComeBack() {
    comeBack("oauth/failing/overflow");
  }

  @Test
  void mcp_throwing_isAJsonRpcError() {
    Answer answer = get("t/overflowing");

    assertEquals(500, answer.status());
    assertEquals("application/json", answer.mediaType());
    assertEquals(-32603, answer.json().at("/error/code").asInt());
    quiet(answer);
  }

  @Test
  void page_throwing_showsThePageForFailures() {
    Answer answer = get("overflowing");

    assertEquals(500, answer.status());
    assertEquals("text/html", answer.mediaType());
    quiet(answer);
  }

  private void comeBack(String path) {
    Answer answer = get(path);

    assertEquals(503, answer.status());
    assertEquals("application/json", answer.mediaType());
    assertEquals("temporarily_unavailable", answer.json().path("error").asText());
    assertTrue(answer.header("Retry-After").isPresent());
    assertEquals("*", answer.header("Access-Control-Allow-Origin").orElse(""));
    quiet(answer);
  }

  private static void quiet(Answer answer) {
    assertFalse(answer.body().contains("secret detail"), answer.body());
    assertFalse(answer.body().contains("\tat "), answer.body());
  }

  private Answer get(String path) {
    return Http.get(server + path);
  }
}
