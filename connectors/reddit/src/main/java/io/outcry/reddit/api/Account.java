// SPDX-License-Identifier: Apache-2.0
package io.outcry.reddit.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.network.Fault;
import io.outcry.network.http.Answer;
import io.outcry.network.http.Web;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What all places of this process share that ask as the same client: its token, its budget and its
 * connections. Thread-safe.
 */
final class Account {
  private static final Map<Access, Account> ALL = new ConcurrentHashMap<>();
  private static final byte[] GRANT =
      "grant_type=client_credentials".getBytes(StandardCharsets.US_ASCII);
  private static final Duration USUAL_LIFE = Duration.ofHours(1);

  private final Access access;
  private final RequestBudget budget;
  private final Web web = new Web();
  private @Nullable String token;
  private Instant renewAt = Instant.MIN;

  private Account(Access access) {
    this.access = access;
    this.budget = new RequestBudget(access.requestsPerMinute());
  }

  static Account of(Access access) {
    return ALL.computeIfAbsent(access, Account::new);
  }

  Web web() {
    return web;
  }

  RequestBudget budget() {
    return budget;
  }

  /** A token that holds for the next minute at least, where the server gives such long ones. */
  synchronized String token(Instant now) throws IOException, InterruptedException {
    if (token == null || !now.isBefore(renewAt)) {
      token = null;
      Map<String, String> headers = Map.of("Authorization", access.basic());
      Answer answer = web.post(access.token(), headers, "application/x-www-form-urlencoded", GRANT);
      JsonNode said = read(answer.body());
      String fresh = said.path("access_token").asText();
      if (fresh.isEmpty()) {
        throw refused(said.path("error").asText("no access_token in its answer"));
      }
      long seconds = said.path("expires_in").asLong(USUAL_LIFE.toSeconds());
      renewAt = now.plusSeconds(Math.max(seconds - 60, seconds / 2));
      token = fresh;
    }
    return token;
  }

  /** The token was refused; another place may have a newer one already. */
  synchronized void forget(String refused) {
    if (refused.equals(token)) {
      token = null;
    }
  }

  private JsonNode read(byte[] answer) throws Fault {
    try {
      return Json.mapper().readTree(answer);
    } catch (IOException e) { // its text may show a part of the answer, which may hold a token
      throw refused("an answer that is no JSON");
    }
  }

  private Fault refused(String why) {
    return new Fault(
        Fault.Kind.REFUSED, access.token() + " gave no token: " + why + "; check id and secret");
  }
}
