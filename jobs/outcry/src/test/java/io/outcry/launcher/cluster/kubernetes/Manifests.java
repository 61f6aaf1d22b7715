// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.cluster.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/**
 * What {@code kubectl kustomize} makes of a folder, as far as ours needs it: files, patches laid
 * over all resources of a kind, and values copied from one resource into others.
 */
final class Manifests {
  static final Path FOLDER = Path.of("../../scripts/cluster/kubernetes");

  private final List<ObjectNode> resources = new ArrayList<>();

  private Manifests() {}

  static List<ObjectNode> render() throws IOException {
    Manifests manifests = new Manifests();
    JsonNode plan = yaml(Files.readString(FOLDER.resolve("kustomization.yaml"))).get(0);
    for (JsonNode file : plan.path("resources")) {
      manifests.resources.addAll(yaml(Files.readString(FOLDER.resolve(file.asText()))));
    }
    for (JsonNode patch : plan.path("patches")) {
      ObjectNode over = yaml(Files.readString(FOLDER.resolve(patch.path("path").asText()))).get(0);
      over.remove("metadata");
      manifests.selected(patch.path("target")).forEach(under -> lay(over, under));
    }
    plan.path("replacements").forEach(manifests::replace);
    manifests.resources.removeIf(Manifests::staysHere);
    return manifests.resources;
  }

  /** Of each document in a file. */
  static List<ObjectNode> yaml(String text) {
    List<ObjectNode> documents = new ArrayList<>();
    for (Object document : new Yaml().loadAll(text)) {
      documents.add(Json.mapper().<ObjectNode>valueToTree(document));
    }
    return documents;
  }

  private List<ObjectNode> selected(JsonNode by) {
    String name = by.path("name").asText();
    return resources.stream()
        .filter(it -> it.path("kind").equals(by.path("kind")))
        .filter(it -> name.isEmpty() || it.at("/metadata/name").asText().equals(name))
        .toList();
  }

  private static boolean staysHere(JsonNode resource) {
    String mark = "config.kubernetes.io/local-config";
    return resource.at("/metadata/annotations").path(mark).asText().equals("true");
  }

  private static void lay(ObjectNode over, ObjectNode under) {
    for (Map.Entry<String, JsonNode> field : over.properties()) {
      if (field.getValue() instanceof ObjectNode more
          && under.get(field.getKey()) instanceof ObjectNode there) {
        lay(more, there);
      } else {
        under.set(field.getKey(), field.getValue().deepCopy());
      }
    }
  }

  private void replace(JsonNode replacement) {
    JsonNode source = replacement.path("source");
    String value = field(selected(source).get(0), steps(source.path("fieldPath"))).asText();
    for (JsonNode target : replacement.path("targets")) {
      for (ObjectNode resource : selected(target.path("select"))) {
        for (JsonNode path : target.path("fieldPaths")) {
          put(resource, steps(path), value, target.path("options"));
        }
      }
    }
  }

  private static void put(ObjectNode resource, List<String> steps, String value, JsonNode options) {
    JsonNode parent = field(resource, steps.subList(0, steps.size() - 1));
    String last = steps.get(steps.size() - 1);
    if (parent instanceof ArrayNode list) {
      int at = Integer.parseInt(last);
      String[] parts = list.path(at).asText().split(options.path("delimiter").asText(), -1);
      parts[options.path("index").asInt()] = value;
      list.set(at, new TextNode(String.join(options.path("delimiter").asText(), parts)));
    } else if (parent instanceof ObjectNode object && object.has(last)) {
      object.put(last, value);
    } else {
      throw new IllegalStateException("No field " + steps + " to replace in " + resource);
    }
  }

  private static JsonNode field(JsonNode of, List<String> steps) {
    JsonNode reached = of;
    for (String step : steps) {
      reached = reached.path(step);
    }
    return reached;
  }

  /** Dots part steps, but for those behind a backslash. */
  private static List<String> steps(JsonNode path) {
    List<String> steps = new ArrayList<>();
    for (String step : path.asText().split("(?<!\\\\)\\.")) {
      steps.add(step.replace("\\.", "."));
    }
    return steps;
  }
}
