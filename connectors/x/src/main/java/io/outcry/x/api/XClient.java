// SPDX-License-Identifier: Apache-2.0
package io.outcry.x.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.network.Fault;
import io.outcry.network.http.Answer;
import io.outcry.network.http.Web;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Whole answers of the v2 API. */
public final class XClient {
  private final XApi api;
  private final Web web = new Web();

  public XClient(XApi api) {
    this.api = api;
  }

  public JsonNode get(String pathAndQuery) throws IOException, InterruptedException {
    return json(pathAndQuery, web.get(api.at(pathAndQuery), api.headers()));
  }

  public JsonNode post(String path, JsonNode body) throws IOException, InterruptedException {
    byte[] bytes = Json.line(body).getBytes(StandardCharsets.UTF_8);
    return json(path, web.post(api.at(path), api.headers(), "application/json", bytes));
  }

  private static JsonNode json(String path, Answer answer) throws IOException {
    try {
      JsonNode read = Json.mapper().readTree(answer.body());
      if (read.isObject()) {
        return read;
      }
    } catch (JsonProcessingException e) {
      // falls to the same message: what it was instead may be a page of any kind
    }
    throw new Fault(Fault.Kind.SERVER, "X answered " + path + " with what is no JSON object");
  }
}
