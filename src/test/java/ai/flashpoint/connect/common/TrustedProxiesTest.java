package ai.flashpoint.connect.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

  private final TrustedProxies proxies = proxies("10.0.0.0/8, fd00::/8");

  private static TrustedProxies proxies(String ranges) {
    Map<String, String> values = Map.of("flashpoint.trusted-proxies", ranges);
    return TrustedProxies.from(new SettingsReader(key -> Optional.ofNullable(values.get(key))));
  }

  private Source source(String peer, String... forwarded) {
    return proxies.source(peer, List.of(forwarded));
  }

  @Test
  void source_ofAPublicPeer_isThePeer() {
    assertThat(source("203.0.113.9")).isEqualTo(new Source("203.0.113.9", "203.0.113.9", true));
  }

  @Test
  void source_forwardedByAnUntrustedPeer_isThePeer() {
    assertThat(source("203.0.113.9", "198.51.100.1").address()).isEqualTo("203.0.113.9");
  }

  @Test
  void source_forwardedByATrustedProxy_isWhatItSays() {
    assertThat(source("10.1.2.3", "198.51.100.1").address()).isEqualTo("198.51.100.1");
  }

  @Test
  void source_behindTwoTrustedProxies_isTheRightmostUntrusted() {
    assertThat(source("10.1.2.3", "192.0.2.66, 198.51.100.1", "10.9.9.9").address())
        .isEqualTo("198.51.100.1");
  }

  @Test
  void source_writtenByTheClientInFrontOfTheProxysEntry_isNotBelieved() {
    assertThat(source("10.1.2.3", "192.0.2.66, 198.51.100.1").address()).isEqualTo("198.51.100.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "1.2.3.4.5", "999.1.1.1", "", "unknown", "[::1"})
  void source_thatIsNoAddress_staysTheProxys(String hop) {
    assertThat(source("10.1.2.3", hop)).isEqualTo(new Source("10.1.2.3", "10.1.2.3", false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"198.51.100.1:4711", "198.51.100.1", " 198.51.100.1 "})
  void source_withPortOrSpace_isTheAddress(String hop) {
    assertThat(source("10.1.2.3", hop).address()).isEqualTo("198.51.100.1");
  }

  @Test
  void source_ofIpv6_countsItsSubscriber() {
    assertThat(source("fd00::1", "[2001:db8:1:2:3:4:5:6]:443").key())
        .isEqualTo(source("2001:db8:1:2::1").key())
        .isNotEqualTo(source("2001:db8:1:3::1").key());
  }

  @Test
  void source_ofAMappedIpv4Address_isTheIpv4Address() {
    assertThat(source("::ffff:203.0.113.9").key()).isEqualTo("203.0.113.9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1", "10.1.2.3", "192.168.0.7", "0:0:0:0:0:0:0:1", "fe80::1%2", "fc00::1"})
  void source_ofTheOwnNetwork_isNotLimited(String peer) {
    assertThat(source(peer).limited()).isFalse();
  }

  @Test
  void source_ofTheOwnNetworkNamedByATrustedProxy_isLimited() {
    assertThat(source("10.1.2.3", "192.168.0.7").limited()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "fd00::/129", "10.0.0/8", "10.0.0.0/x"})
  void setting_thatIsNoRange_stopsTheStart(String ranges) {
    assertThatThrownBy(() -> proxies(ranges)).isInstanceOf(InvalidSetting.class);
  }
}
