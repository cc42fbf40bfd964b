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
        "/.well-known/x",
        "/api/teams"
      })
  void forPrograms_machinePath_true(String path) {
    assertThat(new MachineAddress(path).forPrograms()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/login", "/team", "/oauth/authorize", "/oauth/resume", "/mcpx"})
  void forPrograms_pagePath_false(String path) {
    assertThat(new MachineAddress(path).forPrograms()).isFalse();
  }
}
