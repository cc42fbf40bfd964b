package ai.flashpoint.connect.client;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/** A fetch that we gave up; the message is fixed text, for people and the log. */
final class FetchFailed extends IOException {

  private static final long serialVersionUID = 1L;

  FetchFailed(String reason) {
    super(reason);
  }

  /** Why a fetch failed, without foreign text. */
  static String reason(IOException failure) {
    if (failure instanceof FetchFailed) {
      return failure.getMessage();
    }
    if (failure instanceof UnknownHostException) {
      return "its host is not known";
    }
    if (failure instanceof SocketTimeoutException) {
      return "its host did not answer in time";
    }
    if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
      return "its host cannot be reached";
    }
    if (failure instanceof SSLHandshakeException) {
      return "its host did not prove its name with a certificate that is trusted here";
    }
    return failure instanceof SSLException || failure instanceof EOFException
        ? "the connection to its host broke"
        : "reading from its host failed";
  }
}
