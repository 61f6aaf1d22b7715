// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The JSON Schema files as they are shipped. */
public final class Contracts {
  private Contracts() {}

  static List<String> names() {
    return List.of(
        "post",
        "brands",
        "receivers",
        "alert",
        "brand-window",
        "mention",
        "story",
        "delivery",
        "dead-letter",
        "control",
        "config",
        "source-status",
        "summary",
        "digest");
  }

  static JsonNode file(String name) {
    String resource = "/io/outcry/schemas/" + name + ".v1.json";
    try (InputStream in = Contracts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("No schema " + resource);
      }
      return Json.mapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }

  /** What is wrong with {@code json} by the contract {@code name}: one line each. */
  public static List<String> problems(String name, String json) {
    try {
      return schema(name).validate(Json.mapper().readTree(json)).stream()
          .map(ValidationMessage::getMessage)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("No JSON: " + json, e);
    }
  }

  private static JsonSchema schema(String name) {
    var strict = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(file(name), strict);
  }
}
