// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;

/** The files for Prometheus and Grafana, as they are given to operators. */
final class Dashboard {
  static final Path FOLDER = Path.of("../../scripts/cluster/monitoring");

  private Dashboard() {}

  /** Every query of the dashboard, by its panel, for all jobs. */
  static Map<String, String> queries() throws IOException {
    Map<String, String> queries = new TreeMap<>();
    for (JsonNode panel : dashboard().path("panels")) {
      for (JsonNode target : panel.path("targets")) {
        queries.put(
            panel.path("title").asText() + " " + target.path("refId").asText(),
            target.path("expr").asText().replace("$job", ".*").replace("$__rate_interval", "1m"));
      }
    }
    return queries;
  }

  static JsonNode dashboard() throws IOException {
    return Json.mapper().readTree(Files.readString(FOLDER.resolve("dashboard.json")));
  }

  /** The rules by their names. */
  static Map<String, JsonNode> rules() throws IOException {
    Map<String, JsonNode> rules = new TreeMap<>();
    for (JsonNode group : yaml("alerts.yml").path("groups")) {
      for (JsonNode rule : group.path("rules")) {
        rules.put(rule.path("alert").asText(), rule);
      }
    }
    return rules;
  }

  static JsonNode yaml(String file) throws IOException {
    Object read = new Yaml().load(Files.readString(FOLDER.resolve(file)));
    return Json.mapper().valueToTree(read);
  }
}
