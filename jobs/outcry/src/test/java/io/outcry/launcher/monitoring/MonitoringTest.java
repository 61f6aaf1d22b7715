// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.metrics.reporter.MetricReporterFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real Prometheus scrapes a run that listens, and answers all that operators ask. */
@Timeout(300)
class MonitoringTest {
  private static final String OURS = "flink_taskmanager_job_task_operator_outcry_";

  /** A metric in the table of docs/operating.md: the first column. */
  private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `([A-Za-z_]+)` \\|");

  /** Seen only on Kafka, or only in job 1 of a cluster. */
  private static final Set<String> NOT_IN_ONE_PROCESS =
      Set.of("brandsRefused", "brandsVersion", "kind_records");

  private static final int BRANDS = WatchedRun.BRANDS.size();

  /** What the run heard and did. */
  private static final Map<String, Double> TRUTH =
      Map.ofEntries(
          Map.entry("network_place_heard", WatchedRun.POSTS + 1.0),
          Map.entry("fate_records{fate=\"read\"}", WatchedRun.POSTS + 1.0),
          Map.entry("fate_records{fate=\"attributed\"}", (double) WatchedRun.POSTS),
          Map.entry("fate_records{fate=\"mention\"}", (double) WatchedRun.POSTS * BRANDS),
          Map.entry("fate_records{fate=\"dead-letter\"}", 1.0),
          Map.entry("fate_booked{fate=\"read\"}", WatchedRun.POSTS + 1.0),
          Map.entry("fate_booked{fate=\"mention\"}", (double) WatchedRun.POSTS * BRANDS),
          Map.entry("reason_deadLetters{reason=\"json\"}", 1.0),
          Map.entry("liveStories", (double) BRANDS),
          Map.entry("brand_liveStories{brand=\"acme-air\"}", 1.0),
          Map.entry("severity_alerts", (double) BRANDS),
          Map.entry("status_revisions{status=\"answered\"}", 0.0),
          Map.entry("receiver_circuitBroken{receiver=\"nobody\"}", 1.0),
          Map.entry("receiver_circuitBroken{receiver=\"desk\"}", 0.0),
          Map.entry("network_silent", 0.0));

  @TempDir private Path folder;

  @Test
  void a_prometheus_gives_a_value_to_every_panel_and_every_rule() throws Exception {
    assumeTrue(
        Prometheus.isInstalled(),
        "prometheus is not installed (Debian: apt-get install prometheus); the dashboard and the"
            + " alert rules are not tried");
    try (WatchedRun run = WatchedRun.start(folder);
        Prometheus prometheus = Prometheus.start(config(run.metrics()), folder)) {
      run.await(() -> !prometheus.values(OURS + "fate_records").isEmpty());
      run.writePosts();
      run.await(() -> sum(prometheus.values(OURS + "receiver_outcome_receipts")) > 0);
      Map<String, String> asked = new TreeMap<>(Dashboard.queries());
      Dashboard.rules()
          .forEach((name, rule) -> asked.put(name, asValue(rule.path("expr").asText())));
      assertThat(asked).hasSizeGreaterThan(60);
      for (Map.Entry<String, String> each : asked.entrySet()) {
        run.await(each.getKey(), () -> !prometheus.values(each.getValue()).isEmpty());
      }
      run.await(() -> evaluated(prometheus.rules()));
      assertThat(metrics(run.metrics())).isEqualTo(documented());
      for (Map.Entry<String, Double> each : TRUTH.entrySet()) {
        String query = "sum(" + OURS + each.getKey() + ")";
        run.await(query, () -> prometheus.values(query).equals(List.of(each.getValue())));
      }
      run.stop();
    }
  }

  @Test
  void promtool_finds_no_mistake_in_the_files() throws Exception {
    assumeTrue(Prometheus.isInstalled(), "prometheus is not installed; its files are not checked");
    assertThat(Prometheus.check("rules", Dashboard.FOLDER.resolve("alerts.yml")))
        .contains("SUCCESS");
    assertThat(Prometheus.check("config", Dashboard.FOLDER.resolve("prometheus.yml")))
        .contains("SUCCESS");
  }

  @Test
  void every_rule_has_a_severity_and_says_what_to_do_in_the_manual() throws Exception {
    String manual = Files.readString(Path.of("../../docs/operating.md"));
    Dashboard.rules()
        .forEach(
            (name, rule) -> {
              assertThat(rule.path("labels").path("severity").asText())
                  .isIn("critical", "warning", "info");
              assertThat(rule.path("annotations").path("runbook").asText())
                  .isEqualTo("docs/operating.md#" + name.toLowerCase(Locale.ROOT));
              assertThat(manual).contains("\n### " + name + "\n");
            });
  }

  @Test
  void a_cluster_is_told_to_name_its_metrics_as_a_live_run_does() throws Exception {
    JsonNode cluster = Dashboard.yaml("flink-metrics.yaml");
    assertThat(cluster.path("metrics.reporter.prom.filterLabelValueCharacters").asText())
        .isEqualTo("false");
    assertThat(cluster.path("metrics.reporter.prom.filter.excludes").asText())
        .isEqualTo("*:trouble;*:lastNearMiss");
    assertThat(Class.forName(cluster.path("metrics.reporter.prom.factory.class").asText()))
        .isAssignableTo(MetricReporterFactory.class);
  }

  /** The shipped configuration, which looks at this run each half second. */
  private Path config(URI metrics) throws Exception {
    String shipped = Files.readString(Dashboard.FOLDER.resolve("prometheus.yml"));
    String here =
        shipped
            .replaceFirst("targets: \\[.*]", "targets: [\"" + metrics.getAuthority() + "\"]")
            .replaceAll("_interval: 15s", "_interval: 500ms")
            .replace(
                "- alerts.yml",
                "- " + Dashboard.FOLDER.resolve("alerts.yml").toAbsolutePath().normalize());
    assertThat(here).contains(metrics.getAuthority()).doesNotContain("15s");
    return Files.writeString(folder.resolve("prometheus.yml"), here);
  }

  /** A rule compares, and has no value while all is well; so this asks how the comparison ends. */
  private static String asValue(String rule) {
    Matcher comparison = Pattern.compile("(.*) (==|<|>) ([\\d.]+)$").matcher(rule);
    assertThat(comparison.matches()).as(rule).isTrue();
    return comparison.group(1) + " " + comparison.group(2) + " bool " + comparison.group(3);
  }

  private static boolean evaluated(JsonNode groups) {
    long rules = 0;
    for (JsonNode group : groups) {
      for (JsonNode rule : group.path("rules")) {
        assertThat(rule.path("lastError").asText()).isEmpty();
        rules += rule.path("health").asText().equals("ok") ? 1 : 0;
      }
    }
    return rules > 20;
  }

  private static double sum(Iterable<Double> values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /** Our metrics on a page, without what all have in common. */
  private static Set<String> metrics(URI page) throws Exception {
    String text =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
            .body();
    Set<String> names = new TreeSet<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith(OURS)) {
        names.add(line.substring(OURS.length(), line.indexOf('{')));
      }
    }
    return names;
  }

  private static Set<String> documented() throws Exception {
    Set<String> names = new TreeSet<>();
    Matcher row = DOCUMENTED.matcher(Files.readString(Path.of("../../docs/operating.md")));
    while (row.find()) {
      names.add(row.group(1));
    }
    assertThat(names).containsAll(NOT_IN_ONE_PROCESS);
    names.removeAll(NOT_IN_ONE_PROCESS);
    return names;
  }
}
