// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.cluster.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.jobmanager.JobManagerProcessUtils;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the manifests say, by those who will read it: the operator, Flink and the jobs. */
class KubernetesTest {
  private static final String OF_THE_OPERATOR = "kubernetes.operator.";

  private final List<ObjectNode> resources = Manifests.render();
  private final List<ObjectNode> deployments =
      resources.stream().filter(it -> it.path("kind").asText().equals("FlinkDeployment")).toList();

  KubernetesTest() throws IOException {}

  @Test
  void the_operator_takes_the_three_jobs_and_knows_every_field() throws IOException {
    DeploymentSchema schema = DeploymentSchema.read();
    assertThat(deployments).hasSize(3);
    for (JsonNode deployment : deployments) {
      assertThat(schema.problems(deployment)).as(name(deployment)).isEmpty();
      assertThat(deployment.path("kind").asText()).isEqualTo(schema.kind());
      assertThat(deployment.path("apiVersion").asText()).isEqualTo(schema.apiVersion());
    }
  }

  @Test
  void a_field_that_the_operator_does_not_know_is_found() throws IOException {
    ObjectNode slip = deployments.get(0).deepCopy();
    ((ObjectNode) slip.at("/spec/podTemplate/spec/containers/0")).put("imagePullPolice", "Always");
    ((ObjectNode) slip.at("/spec/job")).put("upgradeMode", "savepoints");
    assertThat(DeploymentSchema.read().problems(slip))
        .hasSize(2)
        .anyMatch(it -> it.contains("imagePullPolice"))
        .anyMatch(it -> it.contains("upgradeMode"));
  }

  @Test
  void each_job_exists_and_takes_its_arguments() throws Exception {
    for (JsonNode deployment : deployments) {
      JsonNode job = deployment.at("/spec/job");
      Object entry =
          Class.forName(job.path("entryClass").asText()).getDeclaredConstructor().newInstance();
      String[] arguments = Json.mapper().convertValue(job.path("args"), String[].class);
      new CommandLine(entry).parseArgs(arguments); // throws what flink run would show
      assertThat(Arrays.asList(arguments)).noneMatch(it -> it.contains("settings.yaml"));
    }
    assertThat(deployments)
        .extracting(it -> it.at("/spec/job/entryClass").asText())
        .doesNotHaveDuplicates();
  }

  @Test
  void flink_knows_every_setting_and_can_read_its_value() throws Exception {
    Map<String, ConfigOption<?>> known = FlinkSettings.known();
    for (JsonNode deployment : deployments) {
      Configuration settings = settings(deployment);
      for (String key : settings.keySet()) {
        if (!key.startsWith(OF_THE_OPERATOR) && !key.startsWith("metrics.reporter.prom.")) {
          assertThat(known).containsKey(key);
          assertThat(settings.get(Objects.requireNonNull(known.get(key)))).as(key).isNotNull();
        }
      }
    }
  }

  @Test
  void the_memory_of_each_pod_is_enough_for_its_parts() {
    for (JsonNode deployment : deployments) {
      Configuration settings = settings(deployment);
      settings.set(
          TaskManagerOptions.TOTAL_PROCESS_MEMORY,
          MemorySize.parse(deployment.at("/spec/taskManager/resource/memory").asText()));
      settings.set(
          JobManagerOptions.TOTAL_PROCESS_MEMORY,
          MemorySize.parse(deployment.at("/spec/jobManager/resource/memory").asText()));
      assertThat(TaskExecutorProcessUtils.processSpecFromConfig(settings).getTaskHeapSize())
          .as(name(deployment))
          .isGreaterThan(MemorySize.ofMebiBytes(256));
      assertThat(JobManagerProcessUtils.processSpecFromConfig(settings).getJvmHeapMemorySize())
          .isGreaterThan(MemorySize.ofMebiBytes(256));
    }
  }

  @Test
  void no_pod_runs_as_root_and_each_is_under_the_network_policy() {
    JsonNode policy =
        resources.stream()
            .filter(it -> it.path("kind").asText().equals("NetworkPolicy"))
            .findFirst()
            .orElseThrow();
    for (JsonNode deployment : deployments) {
      JsonNode pod = deployment.at("/spec/podTemplate");
      assertThat(pod.at("/spec/securityContext/runAsNonRoot").asBoolean()).isTrue();
      JsonNode container = pod.at("/spec/containers/0");
      assertThat(container.path("name").asText()).isEqualTo("flink-main-container");
      assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
          .isFalse();
      assertThat(container.at("/securityContext/capabilities/drop/0").asText()).isEqualTo("ALL");
      assertThat(pod.at("/metadata/labels"))
          .containsAll(policy.at("/spec/podSelector/matchLabels"));
    }
  }

  @Test
  void kubectl_renders_the_same() throws Exception {
    assumeTrue(isOnPath("kubectl"), "kubectl is not installed: not compared with it");
    Process kubectl =
        new ProcessBuilder("kubectl", "kustomize", Manifests.FOLDER.toString()).start();
    String rendered = new String(kubectl.getInputStream().readAllBytes(), UTF_8);
    assertThat(kubectl.waitFor()).isZero();
    assertThat(Manifests.yaml(rendered)).containsExactlyInAnyOrderElementsOf(resources);
  }

  private static boolean isOnPath(String program) {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Arrays.stream(path.split(":"))
        .anyMatch(it -> Files.isExecutable(Path.of(it).resolve(program)));
  }

  private static String name(JsonNode resource) {
    return resource.at("/metadata/name").asText();
  }

  private static Configuration settings(JsonNode deployment) {
    return Configuration.fromMap(
        deployment.at("/spec/flinkConfiguration").properties().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().asText())));
  }
}
