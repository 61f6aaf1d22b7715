// SPDX-License-Identifier: Apache-2.0
package io.outcry.x.stream;

import io.outcry.network.Ear;
import io.outcry.network.Fault;
import io.outcry.network.Listening;
import io.outcry.network.http.LineStream;
import io.outcry.network.http.Web;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.x.api.XApi;
import io.outcry.x.v2.V2Records;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stream of the v2 API: a line is a record, an empty line a sign of life. X cannot go on where
 * a stream was; at best it sends the last minutes again. So the position is only until when X was
 * heard, and the time that no backfill covers is told as a gap.
 */
public final class V2Stream implements Listening {
  /** X sends something every 20 seconds. */
  public static final Duration LONGEST_SILENCE = Duration.ofSeconds(25);

  /** So much more is asked for than was missed: a post takes some seconds until it is sent. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  /** What has to be done before each connection. */
  @FunctionalInterface
  public interface Preparation {
    void prepare() throws IOException, InterruptedException;
  }

  private final XApi api;
  private final String pathAndQuery;
  private final Preparation preparation;
  private final int backfillMinutes;
  private final String missed;
  private final Duration longestSilence;
  private final Web web = new Web();
  private volatile @Nullable LineStream open;

  /**
   * @param pathAndQuery with a query
   * @param backfillMinutes at most so many are asked for again, 0 to 5; 0 where the plan has none
   * @param missed what is told of a gap, for a person
   */
  public V2Stream(
      XApi api,
      String pathAndQuery,
      Preparation preparation,
      int backfillMinutes,
      String missed,
      Duration longestSilence) {
    this.api = api;
    this.pathAndQuery = pathAndQuery;
    this.preparation = preparation;
    this.backfillMinutes = backfillMinutes;
    this.missed = missed;
    this.longestSilence = longestSilence;
  }

  @Override
  public void listen(@Nullable String position, Ear ear) throws IOException, InterruptedException {
    preparation.prepare();
    HeardUntil heard = new HeardUntil(position);
    Instant before = heard.at();
    int backfill = before == null ? 0 : backfill(Duration.between(before, ear.now()));
    String asked = backfill == 0 ? pathAndQuery : pathAndQuery + "&backfill_minutes=" + backfill;
    try (LineStream lines = web.lines(api.at(asked), api.headers(), longestSilence)) {
      open = lines;
      Instant from = ear.now().minus(Duration.ofMinutes(backfill));
      if (before != null && before.isBefore(from)) {
        ear.gap(before, from, missed);
      }
      ear.reached(heard.all(from));
      hearAll(lines, heard, ear);
    } finally {
      open = null;
    }
  }

  private int backfill(Duration missing) {
    long minutes = missing.plus(MARGIN).plusSeconds(59).toMinutes();
    return backfillMinutes == 0 ? 0 : (int) Math.max(1, Math.min(backfillMinutes, minutes));
  }

  private static void hearAll(LineStream lines, HeardUntil heard, Ear ear)
      throws IOException, InterruptedException {
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      if (line.length == 0) {
        ear.reached(heard.all(ear.now()));
      } else {
        hear(line, heard, ear);
      }
    }
  }

  private static void hear(byte[] line, HeardUntil heard, Ear ear)
      throws IOException, InterruptedException {
    Inbound inbound;
    try {
      inbound = V2Records.read(line);
    } catch (MalformedPostException e) {
      ear.hear(line, heard.position(ear.now())); // a dead letter, with its bytes
      return;
    }
    ear.hear(inbound, heard.and(inbound, ear.now()));
    Fault end = V2Records.disconnect(line);
    if (end != null) {
      throw end;
    }
  }

  @Override
  public void close() {
    LineStream lines = open;
    if (lines != null) {
      lines.close();
    }
  }
}
