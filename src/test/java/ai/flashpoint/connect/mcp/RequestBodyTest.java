package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RequestBodyTest {

  @Test
  void read_atTheLimit_whole() throws IOException {
    byte[] body = new byte[RequestBody.MAX_BYTES];
    assertThat(RequestBody.read(new ByteArrayInputStream(body), -1)).contains(body);
  }

  @Test
  void read_longerThanDeclared_refused() throws IOException {
    byte[] body = new byte[RequestBody.MAX_BYTES + 1];
    assertThat(RequestBody.read(new ByteArrayInputStream(body), 2)).isEmpty();
  }

  @Test
  void read_declaredTooLong_refusedUnread() throws IOException {
    ByteArrayInputStream body = new ByteArrayInputStream(new byte[3]);
    assertThat(RequestBody.read(body, RequestBody.MAX_BYTES + 1L)).isEmpty();
    assertThat(body.available()).isEqualTo(3);
  }
}
