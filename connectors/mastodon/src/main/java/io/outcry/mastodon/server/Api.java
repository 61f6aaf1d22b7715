// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon.server;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.mastodon.status.Statuses;
import io.outcry.network.Fault;
import io.outcry.network.http.Answer;
import io.outcry.network.http.Web;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a server is asked for, beside its streams. */
public final class Api {
  private final Web web;
  private final Place place;
  private final Map<String, String> headers;
  private final RequestBudget budget = new RequestBudget();

  /**
   * What a server says of itself.
   *
   * @param streaming where its streams are, {@code ws} or {@code wss}, without a slash at the end
   * @param domain as it names itself in handles; null if it does not say
   */
  public record Instance(String streaming, @Nullable String domain) {}

  public Api(Web web, Place place, Map<String, String> headers) {
    this.web = web;
    this.place = place;
    this.headers = headers;
  }

  public RequestBudget budget() {
    return budget;
  }

  /** Servers that do not tell, since they are older than 4.0 or closed, stream where they are. */
  public Instance instance(Instant now) throws IOException, InterruptedException {
    String here = place.server().replaceFirst("^http", "ws");
    try {
      JsonNode told = Json.mapper().readTree(get(place.instance(), now));
      String streaming = told.at("/configuration/urls/streaming").asText("");
      String domain = told.path("domain").asText("");
      return new Instance(
          streaming.matches("wss?://[^/?#@]+/?.*") ? streaming(streaming) : here,
          domain.isEmpty() ? null : domain);
    } catch (Fault e) {
      if (e.kind() != Fault.Kind.REFUSED) {
        throw e;
      }
      return new Instance(here, null);
    } catch (JacksonException e) {
      return new Instance(here, null);
    }
  }

  /** The token goes there, too: never without TLS where the server itself has it. */
  private String streaming(String told) {
    String address = told.replaceAll("/+$", "");
    return place.isSecure() ? address.replaceFirst("^ws:", "wss:") : address;
  }

  /** A page of the timeline, the newest first, each status as it came. */
  public List<byte[]> page(@Nullable String maxId, Instant now)
      throws IOException, InterruptedException {
    byte[] answer = get(place.timeline(maxId), now);
    try {
      return Statuses.each(answer);
    } catch (IOException e) {
      throw new Fault(
          Fault.Kind.SERVER,
          place.server() + " sent no timeline: " + e.getMessage(),
          (Duration) null);
    }
  }

  /** What a status replies to, and what replies to it. */
  public byte[] context(String statusId, Instant now) throws IOException, InterruptedException {
    return get(place.context(statusId), now);
  }

  private byte[] get(URI uri, Instant now) throws IOException, InterruptedException {
    Answer answer = web.get(uri, headers);
    budget.told(answer.headers(), now);
    return answer.body();
  }
}
