// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;

/**
 * One mapper for all contracts: fields in the order of the record, nulls written, unknown fields
 * ignored, times in ISO 8601 with Z. Bounded: nesting to 64 levels, strings to 20 MB.
 */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  // the shortest digits, on every Java; that of Java 17 writes some numbers longer
                  .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                  .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(64)
                          .maxStringLength(20_000_000)
                          .build())
                  .build())
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, new InstantJson.Writer())
                  .addDeserializer(Instant.class, new InstantJson.Reader()))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          // not the other getters: to Jackson the accessors of a record are getters
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
          .build();

  private Json() {}

  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** One line of JSON without its newline. */
  public static String line(Object contract) {
    try {
      return MAPPER.writeValueAsString(contract);
    } catch (JsonProcessingException e) { // our own records always have a JSON form
      throw new IllegalStateException("No JSON for " + contract.getClass().getName(), e);
    }
  }

  /** What is wrong with a text, without the text itself, and where. */
  public static String problem(JacksonException e) {
    JsonLocation at = e.getLocation();
    String where = at == null ? "" : " at column " + Math.max(1, at.getColumnNr());
    String message = e.getOriginalMessage();
    return (message.length() <= 200 ? message : message.substring(0, 200) + "…") + where;
  }

  /**
   * Reads one contract.
   *
   * @throws JsonProcessingException with the place in the text if it is none
   */
  public static <T> T read(String json, Class<T> contract) throws JsonProcessingException {
    return MAPPER.readValue(json, contract);
  }

  /**
   * The same contract with other values in some fields: it goes through its JSON, so that nobody
   * who changes one field has to name the others.
   *
   * @throws IllegalArgumentException if it has no such field
   */
  public static <T extends Record> T changed(T contract, Map<String, ?> values) {
    ObjectNode json = MAPPER.valueToTree(contract);
    values.forEach(
        (field, value) -> {
          if (!json.has(field)) {
            throw new IllegalArgumentException(contract.getClass().getName() + " has no " + field);
          }
          json.set(field, MAPPER.valueToTree(value));
        });
    @SuppressWarnings("unchecked") // records are final
    Class<T> type = (Class<T>) contract.getClass();
    return MAPPER.convertValue(json, type);
  }
}
