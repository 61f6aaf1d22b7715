// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.live.fakes;

import io.outcry.network.fake.FakeConnection;
import io.outcry.network.fake.FakeRequest;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An RSS feed that tells whether it has changed by its {@code ETag}. It is asked for when a process
 * begins, and not again for two minutes.
 */
public final class FakeFeed extends FakeNetwork {
  public FakeFeed() {
    written().upTo(FIRST);
  }

  @Override
  public String name() {
    return "feed";
  }

  @Override
  public boolean has(Said said) {
    return said.act() == Said.Act.ORIGINAL;
  }

  @Override
  public String id(Said said) {
    return "feed:" + guid(said);
  }

  @Override
  public void handle(FakeRequest request, FakeConnection to) throws IOException {
    String tag = "\"" + written().count() + "\"";
    if (isFirstConnection()) {
      answerHalf(to, feed());
    } else if (tag.equals(request.headers().get("if-none-match"))) {
      to.answer(304, "");
    } else {
      to.answer(200, Map.of("ETag", tag, "Content-Type", "application/rss+xml"), feed());
    }
  }

  private String feed() {
    return written().soFar().stream()
        .filter(this::has)
        .map(FakeFeed::item)
        .collect(
            Collectors.joining(
                "", "<rss version=\"2.0\"><channel><title>News</title>", "</channel></rss>"));
  }

  private static String item(Said said) {
    return "<item><guid>%s</guid><title>%s</title><pubDate>%s</pubDate></item>"
        .formatted(
            guid(said),
            said.text(),
            DateTimeFormatter.RFC_1123_DATE_TIME.format(said.at().atOffset(ZoneOffset.UTC)));
  }

  private static String guid(Said said) {
    return "https://news.example/" + said.number();
  }
}
