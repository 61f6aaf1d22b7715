// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.live.fakes;

import io.outcry.network.fake.FakeConnection;
import io.outcry.network.fake.FakeRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A subreddit: submissions ({@code t3}) in one listing and comments ({@code t1}) in another, newest
 * first, each asked for again and again with what is {@code before} (newer than) the last thing
 * heard. The second answer of each breaks. A deletion shows as a comment that is gone.
 */
public final class FakeReddit extends FakeNetwork {
  public static final String SUBREDDIT = "travel";
  private static final String TOKEN = "token-of-reddit";

  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

  public FakeReddit() {
    written().upTo(CUT);
  }

  @Override
  public String name() {
    return "reddit";
  }

  @Override
  public boolean has(Said said) {
    return said.act() != Said.Act.REPOST;
  }

  @Override
  public String id(Said said) {
    return "reddit:" + fullname(said);
  }

  @Override
  public void handle(FakeRequest request, FakeConnection to) throws IOException {
    if (request.path().equals("/api/v1/access_token")) {
      boolean isBasic = request.headers().getOrDefault("authorization", "").startsWith("Basic ");
      to.answer(
          isBasic ? 200 : 401, "{\"access_token\":\"%s\",\"expires_in\":86400}".formatted(TOKEN));
    } else if (!isBy(TOKEN, request)) {
      to.answer(401, "{\"error\":401}");
    } else {
      listing(request, to);
    }
  }

  private void listing(FakeRequest request, FakeConnection to) throws IOException {
    String kind = request.path().endsWith("/comments") ? "t1" : "t3";
    boolean breaks = asked.computeIfAbsent(kind, it -> new AtomicInteger()).incrementAndGet() == 2;
    if (breaks) {
      written().upTo(FIRST);
    }
    String page = page(kind, request.parameter("before"));
    if (breaks) {
      answerHalf(to, page);
    } else {
      to.answer(200, page);
    }
  }

  private String page(String kind, @Nullable String before) {
    List<Said> all = written().soFar();
    int heard =
        all.stream()
            .filter(it -> fullname(it).equals(before))
            .map(Said::number)
            .findAny()
            .orElse(-1);
    return all.stream()
        .filter(it -> has(it) && fullname(it).startsWith(kind) && it.number() > heard)
        .sorted((one, other) -> Integer.compare(other.number(), one.number()))
        .map(it -> "{\"kind\":\"%s\",\"data\":{%s}}".formatted(kind, thing(it)))
        .collect(
            Collectors.joining(
                ",", "{\"kind\":\"Listing\",\"data\":{\"after\":null,\"children\":[", "]}}"));
  }

  private static String thing(Said said) {
    int number = said.number();
    String of = fullname(Said.of(said.of(), said.at()));
    String all =
        "\"name\":\"%s\",\"author\":\"%s\",\"created_utc\":%d,\"edited\":false,%s"
            .formatted(
                fullname(said),
                said.act() == Said.Act.DELETION ? "[deleted]" : "a" + number,
                said.at().getEpochSecond(),
                "\"subreddit\":\"" + SUBREDDIT + "\",");
    return all
        + switch (said.act()) {
          case REPLY ->
              "\"body\":\"%s\",\"link_id\":\"%s\",\"parent_id\":\"%s\""
                  .formatted(said.text(), of, of);
          case DELETION ->
              "\"body\":\"[deleted]\",\"link_id\":\"%s\",\"parent_id\":\"%s\"".formatted(of, of);
          case QUOTE ->
              "\"title\":\"%s\",\"selftext\":\"\",\"crosspost_parent\":\"%s\""
                  .formatted(said.text(), of);
          default -> "\"title\":\"%s\",\"selftext\":\"\"".formatted(said.text());
        };
  }

  private static String fullname(Said said) {
    boolean isComment = said.act() == Said.Act.REPLY || said.act() == Said.Act.DELETION;
    return (isComment ? "t1_" : "t3_") + Integer.toString(said.number(), 36);
  }
}
