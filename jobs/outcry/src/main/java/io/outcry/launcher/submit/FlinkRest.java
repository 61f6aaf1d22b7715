// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.submit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.outcry.launcher.terminal.UserException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/** Flink's REST interface: JSON in and out; a refusal is an exception with its first cause. */
final class FlinkRest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String BOUNDARY = "outcry-job-jar-4b1f6d0c";

  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  FlinkRest(URI address) {
    this.address = address;
  }

  JsonNode get(String path) {
    return send("GET", path, BodyPublishers.noBody(), "application/json");
  }

  JsonNode post(String path, JsonNode body) {
    return send("POST", path, BodyPublishers.ofString(body.toString(), UTF_8), "application/json");
  }

  void delete(String path) {
    send("DELETE", path, BodyPublishers.noBody(), "application/json");
  }

  void patch(String path) {
    send("PATCH", path, BodyPublishers.noBody(), "application/json");
  }

  /** Uploads a file as the web page of Flink does. */
  JsonNode upload(String path, Path file) throws FileNotFoundException {
    String head =
        """
        --%s\r
        Content-Disposition: form-data; name="jarfile"; filename="%s"\r
        Content-Type: application/x-java-archive\r
        \r
        """
            .formatted(BOUNDARY, file.getFileName());
    BodyPublisher body =
        BodyPublishers.concat(
            BodyPublishers.ofString(head, UTF_8),
            BodyPublishers.ofFile(file),
            BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n", UTF_8));
    return send("POST", path, body, "multipart/form-data; boundary=" + BOUNDARY);
  }

  private JsonNode send(String method, String path, BodyPublisher body, String type) {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", type)
            .method(method, body)
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
      JsonNode said = read(answer.body());
      if (answer.statusCode() / 100 != 2) {
        throw new RefusedException(FirstCause.of(said.path("errors")));
      }
      return said;
    } catch (IOException e) {
      throw unreachable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable(e);
    }
  }

  private JsonNode read(String body) {
    try {
      return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw UserException.failed(
          "--flink %s: what answers there is not Flink's REST interface; its port is 8081 unless"
                  .formatted(address)
              + " rest.port says otherwise",
          e);
    }
  }

  private UserException unreachable(Exception e) {
    String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return UserException.failed(
        "--flink %s: no answer (%s); check the address and that the job manager runs"
            .formatted(address, why),
        e);
  }

  @Override
  public String toString() {
    return address.toString();
  }
}
