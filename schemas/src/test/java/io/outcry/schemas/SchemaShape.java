// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.schemas.json.Json;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares a record with an object of a JSON Schema, down to the leaves, and says what differs. */
final class SchemaShape {
  private static final Map<Class<?>, String> LEAVES =
      Map.of(
          String.class, "string",
          Instant.class, "string",
          int.class, "integer",
          long.class, "integer",
          Integer.class, "integer",
          Long.class, "integer",
          double.class, "number",
          Double.class, "number",
          boolean.class, "boolean");

  private final JsonNode root;
  private final List<String> differences = new ArrayList<>();

  SchemaShape(JsonNode root) {
    this.root = root;
  }

  List<String> differences(Class<?> type, JsonNode schema) {
    compareRecord(type.getSimpleName(), type, schema);
    return differences;
  }

  private void compareRecord(String path, Class<?> type, JsonNode schema) {
    List<String> inSchema = new ArrayList<>();
    schema.path("properties").fieldNames().forEachRemaining(inSchema::add);
    List<String> inJava =
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
    expect(path, "fields", inJava, inSchema);
    for (RecordComponent component : type.getRecordComponents()) {
      JsonNode property = schema.path("properties").path(component.getName());
      compare(path + "." + component.getName(), component.getAnnotatedType(), property);
    }
  }

  private void compare(String path, AnnotatedType java, JsonNode written) {
    expect(path, "null allowed", java.isAnnotationPresent(Nullable.class), allowsNull(written));
    JsonNode schema = resolved(written);
    Class<?> type = raw(java.getType());
    String found = schema.path("type").isArray() ? schema.path("type").path(0).asText() : null;
    String kind = found == null ? schema.path("type").asText() : found;
    if (type == List.class) {
      expect(path, "type", "array", kind);
      compare(path + "[]", argument(java, 0), schema.path("items"));
    } else if (type == Map.class) {
      expect(path, "type", "object", kind);
      compare(path + "{}", argument(java, 1), schema.path("additionalProperties"));
    } else if (type.isRecord()) {
      expect(path, "type", "object", kind);
      compareRecord(path, type, schema);
    } else if (type.isEnum()) {
      expect(path, "enum", names(type), names(schema.path("enum")));
    } else {
      expect(path, "type", LEAVES.get(type), kind);
      boolean time = schema.path("format").asText().equals("date-time");
      expect(path, "date-time", type == Instant.class, time);
    }
  }

  private void expect(String path, String what, @Nullable Object java, @Nullable Object schema) {
    if (java == null || !java.equals(schema)) {
      differences.add("%s: %s is %s in Java, %s in the schema".formatted(path, what, java, schema));
    }
  }

  private JsonNode resolved(JsonNode schema) {
    JsonNode target = schema.has("anyOf") ? schema.path("anyOf").path(0) : schema;
    return target.has("$ref") ? root.at(target.path("$ref").asText().substring(1)) : target;
  }

  private static boolean allowsNull(JsonNode schema) {
    return schema.has("anyOf")
        ? schema.path("anyOf").path(1).path("type").asText().equals("null")
        : names(schema.path("type")).contains("null");
  }

  private static List<String> names(JsonNode texts) {
    List<String> all = new ArrayList<>();
    texts.forEach(text -> all.add(text.asText()));
    return all;
  }

  private static List<String> names(Class<?> enumeration) {
    return Arrays.stream(enumeration.getEnumConstants())
        .map(constant -> Json.line(constant).replace("\"", ""))
        .toList();
  }

  private static AnnotatedType argument(AnnotatedType type, int index) {
    return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
  }

  private static Class<?> raw(Type type) {
    return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
  }
}
