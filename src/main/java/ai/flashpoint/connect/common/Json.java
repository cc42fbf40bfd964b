package ai.flashpoint.connect.common;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The product's JSON rules, the same for every door: UTF-8, no duplicate members, no trailing text,
 * bounded depth, string and number lengths, no number beyond a double's range. Bodies are read from
 * bytes here and never bound by the container, which differs between servers.
 */
public final class Json {

  /** Deepest nesting that is read; deeper input is refused before it can cost stack. */
  public static final int MAX_DEPTH = 64;

  /** Longest text that is read, in characters: as long as the longest message. */
  public static final int MAX_TEXT = 1 << 20;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(MAX_TEXT)
                          .maxNumberLength(100)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  // RFC 8259 section 8.1: UTF-8, not guessed from the first bytes
                  .disable(JsonFactory.Feature.CHARSET_DETECTION)
                  .build())
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              com.fasterxml.jackson.annotation.JsonInclude.Value.construct(
                  com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT,
                  com.fasterxml.jackson.annotation.JsonInclude.Include.USE_DEFAULTS))
          .build();

  private static final ObjectReader READER = MAPPER.reader().with(new FiniteNumbers());

  private static final ObjectWriter OPEN_END =
      MAPPER
          .writer()
          .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .without(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
          .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

  private Json() {}

  /** The one mapper: record members become snake_case, absent values are left out. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /**
   * Reads one JSON value.
   *
   * @throws JsonProcessingException if the bytes are not exactly one well-formed value within the
   *     limits
   */
  public static JsonNode read(byte[] body) throws JsonProcessingException {
    int start = startsWithMark(body) ? 3 : 0;
    try (JsonParser parser = MAPPER.createParser(body, start, body.length - start)) {
      JsonNode node = READER.readTree(parser);
      if (node == null || node.isMissingNode() || parser.nextToken() != null) {
        throw new com.fasterxml.jackson.core.JsonParseException(
            parser, "not exactly one JSON value");
      }
      return node;
    } catch (EndlessNumber e) {
      throw new com.fasterxml.jackson.core.JsonParseException(null, e.getMessage(), e);
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new IllegalStateException("reading bytes cannot fail", e);
    }
  }

  /** The byte order mark that some editors put in front of a file. */
  private static boolean startsWithMark(byte[] body) {
    return body.length >= 3
        && body[0] == (byte) 0xEF
        && body[1] == (byte) 0xBB
        && body[2] == (byte) 0xBF;
  }

  /** Writes a value on one line, as UTF-8. */
  public static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a value of ours cannot be written as JSON", e);
    }
  }

  /**
   * The same straight to an output, which is neither flushed nor closed.
   *
   * @throws IOException of the output
   */
  public static void write(Object value, OutputStream out) throws IOException {
    try {
      OPEN_END.writeValue(out, value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a value of ours cannot be written as JSON", e);
    }
  }

  /**
   * Refuses what is a number in JSON and infinite as a double: nobody could compare it, check it or
   * write it again.
   */
  private static final class FiniteNumbers extends JsonNodeFactory {

    private static final long serialVersionUID = 1L;

    @Override
    public NumericNode numberNode(double value) {
      if (Double.isInfinite(value)) {
        throw new EndlessNumber();
      }
      return super.numberNode(value);
    }
  }

  private static final class EndlessNumber extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EndlessNumber() {
      super("a number is out of range", null, false, false);
    }
  }
}
