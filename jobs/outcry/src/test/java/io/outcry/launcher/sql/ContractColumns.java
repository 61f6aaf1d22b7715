// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.sql;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a contract (JSON Schema) is as columns of a table, in the words of Flink. */
final class ContractColumns {
  private final JsonNode schema;

  private ContractColumns(JsonNode schema) {
    this.schema = schema;
  }

  /** The type of each property, by name; of posts those of deletions, too. */
  static Map<String, String> of(String contract) throws IOException {
    String resource = "/io/outcry/schemas/" + contract + ".v1.json";
    try (InputStream in = ContractColumns.class.getResourceAsStream(resource)) {
      JsonNode schema = Json.mapper().readTree(Objects.requireNonNull(in, resource));
      ContractColumns columns = new ContractColumns(schema);
      Map<String, String> types = new TreeMap<>();
      if (schema.has("properties")) {
        types.putAll(columns.typesOf(schema));
      } else {
        types.putAll(columns.typesOf(schema.at("/$defs/deletion")));
        types.putAll(columns.typesOf(schema.at("/$defs/post"))); // its author says more
      }
      return types;
    }
  }

  private Map<String, String> typesOf(JsonNode object) {
    return object.path("properties").properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> type(it.getValue())));
  }

  private String type(JsonNode of) {
    JsonNode meant = meant(of);
    return switch (name(meant)) {
      case "string" ->
          meant.path("format").asText().equals("date-time")
              ? "TIMESTAMP(3) WITH LOCAL TIME ZONE"
              : "VARCHAR(2147483647)";
      case "integer" -> "BIGINT";
      case "number" -> "DOUBLE";
      case "boolean" -> "BOOLEAN";
      case "array" -> "ARRAY<" + type(meant.path("items")) + '>';
      case "object" ->
          meant.has("properties")
              ? row(meant)
              : "MAP<VARCHAR(2147483647), " + type(meant.path("additionalProperties")) + '>';
      default -> throw new IllegalStateException("What column is this? " + of);
    };
  }

  private String row(JsonNode object) {
    return object.path("properties").properties().stream()
        .map(it -> '`' + it.getKey() + "` " + type(it.getValue()))
        .collect(Collectors.joining(", ", "ROW<", ">"));
  }

  /** What a reference or "this or null" is about. */
  private JsonNode meant(JsonNode of) {
    if (of.has("$ref")) {
      return meant(schema.at(of.path("$ref").asText().substring(1)));
    }
    return of.has("anyOf") ? meant(of.at("/anyOf/0")) : of;
  }

  private static String name(JsonNode of) {
    JsonNode type = of.path("type");
    return of.has("const") ? "string" : type.isArray() ? type.get(0).asText() : type.asText();
  }
}
