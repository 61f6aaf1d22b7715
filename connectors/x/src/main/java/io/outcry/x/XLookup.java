// SPDX-License-Identifier: Apache-2.0
package io.outcry.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.x.api.XApi;
import io.outcry.x.api.XClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Asks X which posts are still public, where no compliance stream tells it. Reading posts costs, so
 * it is for the few that alerts show.
 */
public final class XLookup {
  /** X takes at most so many ids at once. */
  public static final int MAX_IDS = 100;

  private static final String PREFIX = "x:";
  private static final Set<String> GONE =
      Set.of("resource-not-found", "not-authorized-for-resource");

  private final XClient client;

  public XLookup(XApi api) {
    this.client = new XClient(api);
  }

  /**
   * Those of {@code postIds} that are deleted, withheld, or of accounts that are protected,
   * suspended or gone. A post of which X says nothing is not among them.
   *
   * @param postIds {@code x:1724}; others are passed over
   * @throws io.outcry.network.Fault if X does not answer; rate limits with the time to wait
   */
  public Set<String> gone(Collection<String> postIds) throws IOException, InterruptedException {
    List<String> ids =
        postIds.stream()
            .filter(id -> id.startsWith(PREFIX))
            .map(id -> id.substring(PREFIX.length()))
            .filter(id -> id.matches("[0-9]{1,19}"))
            .distinct()
            .toList();
    Set<String> gone = new LinkedHashSet<>();
    for (int from = 0; from < ids.size(); from += MAX_IDS) {
      List<String> some = new ArrayList<>(ids.subList(from, Math.min(ids.size(), from + MAX_IDS)));
      addGone(client.get("/2/tweets?ids=" + String.join(",", some)), some, gone);
    }
    return gone;
  }

  private static void addGone(JsonNode answer, List<String> asked, Set<String> gone) {
    Set<String> there = new HashSet<>();
    answer.path("data").forEach(post -> there.add(post.path("id").asText()));
    for (JsonNode error : answer.path("errors")) {
      String type = error.path("type").asText();
      String id = error.path("resource_id").asText(error.path("value").asText());
      boolean missing = GONE.contains(type.substring(type.lastIndexOf('/') + 1));
      if (missing && asked.contains(id) && !there.contains(id)) {
        gone.add(PREFIX + id);
      }
    }
  }
}
