package ai.flashpoint.connect.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"Ada@Example.COM", " ada@example.com\n"})
  void address_inAnySpelling_isLowerCase(String typed) {
    assertThat(EmailAddress.of(typed)).map(EmailAddress::value).contains("ada@example.com");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "ada",
        "ada@",
        "@example.com",
        "ada@example.com,bob@example.com",
        "Ada <ada@example.com>",
        "ada@example.com\r\nBcc: bob@example.com",
        "ada@exämple.com",
        "ada@example..com",
        "a da@example.com"
      })
  void address_thatMailCouldMisread_isNone(String typed) {
    assertThat(EmailAddress.of(typed)).isEmpty();
  }
}
