// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.live.fakes;

import io.outcry.network.fake.FakeConnection;
import io.outcry.network.fake.FakeRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/**
 * A server that streams {@code post.v1} and deletions, a line each, and goes on behind the {@code
 * Last-Event-ID}. One line is none.
 */
public final class FakeJsonLines extends FakeNetwork {
  /** What stands where a record should. */
  public static final String INVALID = "{\"id\":\"forum:";

  private static final int INVALID_BEFORE = 3;
  private static final String LAST = "Last-Event-ID";

  public FakeJsonLines() {
    written().upTo(FIRST);
  }

  @Override
  public String name() {
    return "jsonlines";
  }

  @Override
  public boolean has(Said said) {
    return true;
  }

  @Override
  public String id(Said said) {
    return "forum:" + said.number();
  }

  @Override
  public void handle(FakeRequest request, FakeConnection to)
      throws IOException, InterruptedException {
    String last = request.headers().get(LAST.toLowerCase(Locale.ROOT));
    to.startChunked(200, last == null ? Map.of() : Map.of(LAST, last));
    boolean breaks = isFirstConnection();
    int after = last == null ? 0 : Integer.parseInt(last.substring("forum:".length())) + 1;
    for (int number : from(after)) {
      Said said = written().await(number);
      if (breaks && number == CUT) {
        writeHalf(to, line(said));
        return;
      }
      if (number == INVALID_BEFORE) {
        to.write(INVALID + "\n");
      }
      to.write(line(said) + "\n");
    }
  }

  private static String line(Said said) {
    if (said.act() == Said.Act.DELETION) {
      return "{\"type\":\"delete\",\"id\":\"forum:%d\",\"network\":\"forum\",\"deletedAt\":\"%s\"}"
          .formatted(said.of(), said.at());
    }
    return """
        {"id":"forum:%d","network":"forum","author":{"id":"a%d"},"createdAt":"%s","text":"%s"%s}"""
        .formatted(said.number(), said.number(), said.at(), said.text(), relation(said));
  }

  private static String relation(Said said) {
    return switch (said.act()) {
      case REPLY, REPOST ->
          ",\"kind\":\"%s\",\"parentId\":\"forum:%d\",\"conversationId\":\"forum:%d\""
              .formatted(said.act().name().toLowerCase(Locale.ROOT), said.of(), said.of());
      case QUOTE -> ",\"kind\":\"quote\",\"parentId\":\"forum:%d\"".formatted(said.of());
      default -> "";
    };
  }
}
