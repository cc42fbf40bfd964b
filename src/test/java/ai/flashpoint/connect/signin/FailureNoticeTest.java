package ai.flashpoint.connect.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Failure;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailureNoticeTest {

  private static final FailureReference REFERENCE = new FailureReference("FP-TEST-11");

  @Test
  void of_toldKind_hasItsStatus() {
    FailureNotice notice = FailureNotice.of(Map.of(Failure.KIND, Failure.ALREADY_USED));
    assertThat(notice.kind()).isEqualTo(Failure.ALREADY_USED);
    assertThat(notice.status()).isEqualTo(409);
  }

  @Test
  void of_toldStatus_replacesTheKinds() {
    Map<String, Object> request = Map.of(Failure.KIND, Failure.UNKNOWN_CLIENT, Failure.STATUS, 502);
    assertThat(FailureNotice.of(request).status()).isEqualTo(502);
  }

  @Test
  void of_containerError_keepsItsStatus() {
    FailureNotice notice = FailureNotice.of(Map.of(RequestDispatcher.ERROR_STATUS_CODE, 405));
    assertThat(notice.kind()).isEqualTo(Failure.BAD_REQUEST);
    assertThat(notice.status()).isEqualTo(405);
  }

  @Test
  void of_exceptionInServer_isServerError() {
    assertThat(FailureNotice.of(Map.of(RequestDispatcher.ERROR_STATUS_CODE, 503)).kind())
        .isEqualTo(Failure.SERVER_ERROR);
  }

  @Test
  void of_viewThatIsNotOurs_isForbiddenNotOurFault() {
    Exception cause = new ServletException(new ViewExpiredException("/team.xhtml"));
    FailureNotice notice =
        FailureNotice.of(
            Map.of(
                RequestDispatcher.ERROR_STATUS_CODE,
                500,
                RequestDispatcher.ERROR_EXCEPTION,
                cause));
    assertThat(notice.kind()).isEqualTo(Failure.FORBIDDEN);
    assertThat(notice.status()).isEqualTo(403);
  }

  @Test
  void of_nothingTold_isNotFound() {
    assertThat(FailureNotice.of(Map.of()).status()).isEqualTo(404);
  }

  @Test
  void returnTo_applicationScheme_isKeptExactly() {
    String address = "cursor://anysphere/cb?error=invalid_request&state=a%20b+c";
    assertThat(FailureNotice.of(Map.of(Failure.RETURN, address)).returnTo()).contains(address);
  }

  @Test
  void returnTo_script_isDropped() {
    assertThat(FailureNotice.of(Map.of(Failure.RETURN, "JavaScript:alert(1)")).returnTo())
        .isEmpty();
  }

  @Test
  void returnTo_relative_isDropped() {
    assertThat(FailureNotice.of(Map.of(Failure.RETURN, "//evil.example")).returnTo()).isEmpty();
  }

  @Test
  void logLine_lineBreaksInDetail_cannotForgeALine() {
    FailureNotice notice =
        FailureNotice.of(
            Map.of(
                Failure.KIND, Failure.BAD_REDIRECT, Failure.DETAIL, "x\r\nWARNING y\u2028z\u202E"));
    assertThat(notice.logLine(REFERENCE))
        .isEqualTo("FP-TEST-11 BAD_REDIRECT 400 at -: x  WARNING y z ");
  }

  @Test
  void logLine_endlessDetail_isCut() {
    FailureNotice notice =
        FailureNotice.of(
            Map.of(Failure.KIND, Failure.BAD_REQUEST, Failure.DETAIL, "x".repeat(9_000)));
    assertThat(notice.logLine(REFERENCE)).hasSize(500);
  }
}
