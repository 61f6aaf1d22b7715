// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What Flink says of itself over HTTP; a cluster that does not answer has nothing. */
record FlinkPage(String address) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  /**
   * A job that is not over.
   *
   * @param checkpoint where its newest checkpoint lies; empty if there is none
   */
  record Job(String id, String name, String state, String checkpoint) {}

  /** The ids of those that have registered. */
  List<String> taskManagers() throws InterruptedException {
    List<String> ids = new ArrayList<>();
    ask("/taskmanagers").path("taskmanagers").forEach(it -> ids.add(it.path("id").asText()));
    return ids;
  }

  /** Free slots and all slots. */
  int[] slots() throws InterruptedException {
    JsonNode overview = ask("/overview");
    return new int[] {
      overview.path("slots-available").asInt(), overview.path("slots-total").asInt()
    };
  }

  List<Job> jobs() throws InterruptedException {
    List<Job> jobs = new ArrayList<>();
    for (JsonNode job : ask("/jobs/overview").path("jobs")) {
      String state = job.path("state").asText();
      if (!List.of("FINISHED", "FAILED", "CANCELED").contains(state)) {
        String id = job.path("jid").asText();
        JsonNode newest = ask("/jobs/" + id + "/checkpoints").path("latest").path("completed");
        jobs.add(
            new Job(
                id, job.path("name").asText(), state, newest.path("external_path").asText("")));
      }
    }
    return jobs;
  }

  JsonNode ask(String path) throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(5)).build();
      HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : JSON.createObjectNode();
    } catch (IOException e) {
      return JSON.createObjectNode();
    }
  }
}
