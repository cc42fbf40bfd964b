package ai.flashpoint.connect.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/mcp",
        "/mcp/",
        "/t/acme/mcp",
        "/oauth/token",
        "/oauth/unheard-of",
        "/oauth",
        "/token",
        "/.well-known",
        "/.well-known/x",
        "/healthz",
        "/api/teams"
      })
  void forPrograms_machinePath_true(String path) {
    assertThat(new MachineAddress(path).forPrograms()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"//oauth/token", "/oauth;x=1/token", "/oauth//token;y", "/oauth%2Ftoken"})
  void ofRaw_parametersAndOddSlashes_areNoDisguise(String uri) {
    assertThat(MachineAddress.ofRaw(uri)).isEqualTo(new MachineAddress("/oauth/token"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/oauth/introspect", "/oauth/authorize", "/login", "/healthz"})
  void forPages_notForForeignPages_false(String path) {
    assertThat(new MachineAddress(path).forPages()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/healthzz",
        "/tokens",
        "/login",
        "/team",
        "/oauth/authorize",
        "/oauth/resume",
        "/mcpx"
      })
  void forPrograms_pagePath_false(String path) {
    assertThat(new MachineAddress(path).forPrograms()).isFalse();
  }
}
