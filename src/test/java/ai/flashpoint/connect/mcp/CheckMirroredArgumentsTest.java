package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckMirroredArgumentsTest {

  private static final CheckMirroredArguments CHECK =
      new CheckMirroredArguments(
          ListedTool.taking(
              "{\"type\":\"object\",\"properties\":{"
                  + "\"region\":{\"type\":\"string\",\"x-mcp-header\":\"Region\"},"
                  + "\"count\":{\"type\":\"integer\",\"x-mcp-header\":\"Count\"},"
                  + "\"fast\":{\"type\":\"boolean\",\"x-mcp-header\":\"Fast\"},"
                  + "\"free\":{\"type\":\"string\"},"
                  + "\"to\":{\"type\":\"object\",\"properties\":{"
                  + "\"city\":{\"type\":\"string\",\"x-mcp-header\":\"City\"}}},"
                  + "\"list\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{"
                  + "\"x\":{\"type\":\"string\",\"x-mcp-header\":\"X\"}}}}}}"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'region':'eu'} | Mcp-Param-Region | eu",
        "{'region':'eu'} | mcp-param-REGION | eu",
        "{'region':'Zürich'} | Mcp-Param-Region | =?base64?WsO8cmljaA==?=",
        "{'region':'Hello'} | Mcp-Param-Region | =?base64?SGVsbG8=?=",
        "{'region':'SGVsbG8='} | Mcp-Param-Region | SGVsbG8=",
        "{'region':'=?base64?SGVsbG8='} | Mcp-Param-Region | =?base64?SGVsbG8=",
        "{'region':'=?BASE64?SGVsbG8=?='} | Mcp-Param-Region | =?BASE64?SGVsbG8=?=",
        "{'count':42} | Mcp-Param-Count | 42",
        "{'count':42} | Mcp-Param-Count | 42.0",
        "{'count':0} | Mcp-Param-Count | -0",
        "{'fast':true} | Mcp-Param-Fast | true",
        "{'to':{'city':'Basel'}} | Mcp-Param-City | Basel"
      })
  void header_sameValue_passes(String arguments, String header, String value) {
    passes(arguments, header, value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'region':'eu'} | Mcp-Param-Region | us",
        "{'region':'eu'} | Mcp-Param-Region | EU",
        "{'region':'eu'} | Mcp-Param-Count | 1",
        "{'region':'Hello'} | Mcp-Param-Region | =?base64?SGVsbG8?=",
        "{'region':'Hello'} | Mcp-Param-Region | =?base64?SGVs!G8=?=",
        "{'region':'Hello'} | Mcp-Param-Region | SGVsbG8=",
        "{'count':42} | Mcp-Param-Count | 43",
        "{'count':42} | Mcp-Param-Count | forty-two",
        "{'fast':true} | Mcp-Param-Fast | TRUE",
        "{'fast':true} | Mcp-Param-Fast | 1",
        "{'to':{'city':'Basel'}} | Mcp-Param-City | Bern",
        "{} | Mcp-Param-Region | eu",
        "{'region':null} | Mcp-Param-Region | eu"
      })
  void header_otherValue_headerMismatch(String arguments, String header, String value) {
    mismatch(arguments, header, value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'region':'eu'}", "{'count':0}", "{'fast':false}", "{'region':''}"})
  void header_missing_headerMismatch(String arguments) {
    mismatch(arguments);
  }

  @Test
  void header_twice_headerMismatch() {
    mismatch("{'region':'eu'}", "Mcp-Param-Region", "eu", "Mcp-Param-Region", "eu");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'region':null}",
        "{'to':{}}",
        "{'free':'x'}",
        "{'list':[{'x':'y'}]}",
        "{'to':'x'}"
      })
  void value_absent_noHeaderExpected(String arguments) {
    passes(arguments);
  }

  @Test
  void value_noScalar_leftToTheToolsCheck() {
    passes("{'region':['eu']}");
  }

  @Test
  void header_notMarked_ignored() {
    passes("{'free':'x'}", "Mcp-Param-Free", "y");
  }

  @Test
  void tool_unknown_leftToTheCall() {
    assertThatCode(() -> CHECK.check(Given.CALLER, object("{'name':'other'}"), Given.headers()))
        .doesNotThrowAnyException();
  }

  private static void passes(String arguments, String... headers) {
    assertThatCode(() -> check(arguments, headers)).doesNotThrowAnyException();
  }

  private static void mismatch(String arguments, String... headers) {
    assertThatExceptionOfType(RpcFailure.class)
        .isThrownBy(() -> check(arguments, headers))
        .satisfies(failure -> assertThat(failure.code()).isEqualTo(RpcFailure.HEADER_MISMATCH))
        .satisfies(failure -> assertThat(failure.status()).isEqualTo(400));
  }

  private static void check(String arguments, String... headers) {
    ObjectNode params = object("{'name':'t','arguments':" + arguments + "}");
    CHECK.check(Given.CALLER, params, Given.headers(headers));
  }

  private static ObjectNode object(String json) {
    return (ObjectNode) Given.json(json.replace('\'', '"'));
  }
}
