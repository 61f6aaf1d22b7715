// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.cluster.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What the Flink Kubernetes Operator takes as a FlinkDeployment. Kubernetes drops fields that are
 * not in the schema without a word; here they are mistakes.
 *
 * <p>The schema is that of the newest operator on Maven Central, which does not know Flink 2.2 yet;
 * {@code -Doutcry.crd=FILE} takes that of a newer one.
 */
final class DeploymentSchema {
  private static final String RESOURCE =
      "/META-INF/fabric8/flinkdeployments.flink.apache.org-v1.yml";

  private final JsonNode definition;
  private final JsonSchema spec;

  private DeploymentSchema(JsonNode definition) {
    this.definition = definition;
    JsonNode schema = definition.at("/spec/versions/0/schema/openAPIV3Schema/properties/spec");
    ArrayNode versions = (ArrayNode) schema.at("/properties/flinkVersion/enum");
    if (!versions.toString().contains("v2_2")) {
      versions.add("v2_2");
    }
    close(schema);
    spec = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
  }

  static DeploymentSchema read() throws IOException {
    return new DeploymentSchema(Manifests.yaml(text()).get(0));
  }

  private static String text() throws IOException {
    String newer = System.getProperty("outcry.crd");
    if (newer != null) {
      return Files.readString(Path.of(newer));
    }
    try (InputStream in = DeploymentSchema.class.getResourceAsStream(RESOURCE)) {
      return new String(Objects.requireNonNull(in, RESOURCE).readAllBytes(), UTF_8);
    }
  }

  /** As a manifest names it. */
  String apiVersion() {
    return definition.at("/spec/group").asText()
        + '/'
        + definition.at("/spec/versions/0/name").asText();
  }

  String kind() {
    return definition.at("/spec/names/kind").asText();
  }

  /** What is wrong, a line each, with its place. */
  List<String> problems(JsonNode deployment) {
    return spec.validate(deployment.path("spec")).stream()
        .map(ValidationMessage::getMessage)
        .sorted()
        .toList();
  }

  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.has("properties")
        && !object.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
      object.put("additionalProperties", false);
    }
    schema.forEach(DeploymentSchema::close);
  }
}
