package ai.flashpoint.connect.session.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EthereumAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
        "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
        "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
        "0x52908400098527886E0F7030069857D2E4169EE7",
        "0xde709f2102306220921060314715629080e2fb77"
      })
  void checksum_vectorsOfErc55_areOurs(String vector) {
    EthereumAddress address = new EthereumAddress(vector.toLowerCase(Locale.ROOT));

    assertThat(address.checksummed()).isEqualTo(vector);
    assertThat(EthereumAddress.parse(vector)).contains(address);
  }

  @Test
  void parse_allLowerCase_isAccepted() {
    assertThat(EthereumAddress.parse("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed")).isPresent();
  }

  @Test
  void parse_wrongChecksum_isRefused() {
    assertThat(EthereumAddress.parse("0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0x",
        "5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
        "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beae",
        "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed0",
        "0X5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
        "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaeg",
        "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed\n"
      })
  void parse_otherShape_isRefused(String text) {
    assertThat(EthereumAddress.parse(text)).isEmpty();
  }
}
