// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.live.fakes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.network.fake.FakeConnection;
import io.outcry.network.fake.FakeRequest;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * X's filtered stream, v2: rules are kept for the app, posts come a line each, and an empty line is
 * a sign of life. What was said while nobody listened comes again only to who asks for {@code
 * backfill_minutes}, and then all of it. Deletions are not told here.
 */
public final class FakeX extends FakeNetwork {
  public static final String TOKEN = "token-of-x";

  private final List<JsonNode> rules = new CopyOnWriteArrayList<>();

  public FakeX() {
    written().upTo(FIRST);
  }

  @Override
  public String name() {
    return "x";
  }

  @Override
  public boolean has(Said said) {
    return said.act() != Said.Act.DELETION;
  }

  @Override
  public String id(Said said) {
    return "x:" + key(said.number());
  }

  @Override
  public void handle(FakeRequest request, FakeConnection to)
      throws IOException, InterruptedException {
    if (!isBy(TOKEN, request)) {
      to.answer(401, "{\"title\":\"Unauthorized\"}");
    } else if (request.path().equals("/2/tweets/search/stream")) {
      to.startChunked(200, Map.of());
      to.write("\r\n");
      stream(request.parameter("backfill_minutes") != null, to);
    } else {
      keepRules(request.body());
      to.answer(200, "{\"data\":" + rules + "}");
    }
  }

  /** The first connection hears all as if it had been there before. */
  private void stream(boolean again, FakeConnection to) throws IOException, InterruptedException {
    boolean breaks = isFirstConnection();
    for (int number : from(breaks || again ? 0 : written().count())) {
      Said said = written().await(number);
      if (breaks && number == CUT) {
        writeHalf(to, line(said));
        return;
      }
      if (has(said)) {
        to.write(line(said) + "\r\n");
      }
    }
  }

  private void keepRules(String body) throws IOException {
    if (!body.isEmpty()) {
      for (JsonNode rule : Json.mapper().readTree(body).path("add")) {
        rules.add(((ObjectNode) rule).put("id", Integer.toString(rules.size())));
      }
    }
  }

  private static String line(Said said) {
    String conversation = key(said.act() == Said.Act.REPLY ? said.of() : said.number());
    return """
        {"data":{"id":"%s","author_id":"%s","created_at":"%s","conversation_id":"%s",\
        "edit_history_tweet_ids":["%s"],"text":"%s"%s},\
        "includes":{"users":[{"id":"%s","username":"a%d"}]%s}}"""
        .formatted(
            key(said.number()),
            author(said),
            said.at(),
            conversation,
            key(said.number()),
            said.act() == Said.Act.REPOST ? "RT @a" + said.of() + ": …" : said.text(),
            relation(said),
            author(said),
            said.number(),
            original(said));
  }

  private static String relation(Said said) {
    String type =
        switch (said.act()) {
          case REPLY -> "replied_to";
          case QUOTE -> "quoted";
          case REPOST -> "retweeted";
          default -> "";
        };
    return type.isEmpty()
        ? ""
        : ",\"referenced_tweets\":[{\"type\":\"%s\",\"id\":\"%s\"}]"
            .formatted(type, key(said.of()));
  }

  /** The text of a repost is cut; what it shares comes with it. */
  private static String original(Said said) {
    if (said.act() != Said.Act.REPOST) {
      return "";
    }
    Said shared = Said.of(said.of(), said.at());
    return ",\"tweets\":[{\"id\":\"%s\",\"text\":\"%s\"}]"
        .formatted(key(shared.number()), shared.text());
  }

  private static String author(Said said) {
    return Integer.toString(500 + said.number());
  }

  private static String key(int number) {
    return Integer.toString(1_000 + number);
  }
}
