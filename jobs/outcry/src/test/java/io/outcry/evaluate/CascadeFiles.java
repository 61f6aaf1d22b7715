// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.evaluate.Cascade.Source;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads recorded cascades. Each set has its own form and its own flag; nothing is guessed. */
final class CascadeFiles {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter WEIBO_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter TWITTER_TIME =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);

  private CascadeFiles() {}

  /** Twitter15 and 16: {@code dataset,source_tweet_id,…,uid,tweet_id,delay_min}. */
  static List<Cascade> twitter(Path file) throws IOException {
    Map<String, CascadeBuilder> cascades = new HashMap<>();
    Lines lines = Lines.csv(file, "source_tweet_id", "parent_uid", "uid", "delay_min");
    for (String[] row : lines.rows()) {
      CascadeBuilder cascade =
          cascades.computeIfAbsent(row[0], id -> new CascadeBuilder(Source.TWITTER, id));
      if (row[1].equals("ROOT")) {
        cascade.root(row[2]);
      } else {
        cascade.plus(Math.round(lines.number(row[3]) * 60_000), row[2]);
      }
    }
    return built(cascades, file);
  }

  /** evently's sample of #auspol: {@code cascade,magnitude,time,user}, time in seconds. */
  static List<Cascade> auspol(Path file) throws IOException {
    Map<String, CascadeBuilder> cascades = new HashMap<>();
    Lines lines = Lines.csv(file, "cascade", "time", "user");
    for (String[] row : lines.rows()) {
      CascadeBuilder cascade = cascades.get(row[0]);
      if (cascade == null) {
        cascade = new CascadeBuilder(Source.AUSPOL, row[0]);
        cascade.root(row[2]);
        cascades.put(row[0], cascade);
      } else {
        cascade.plus(Math.round(lines.number(row[1]) * 1000), row[2]);
      }
    }
    return built(cascades, file);
  }

  /** The CED sample of Weibo: originals with {@code cascade,time}; reposts with a date. */
  static List<Cascade> weibo(Path originals, Path reposts) throws IOException {
    Map<String, CascadeBuilder> cascades = new HashMap<>();
    Map<String, Long> startMillis = new HashMap<>();
    for (String line : Lines.of(originals)) {
      JsonNode original = Json.mapper().readTree(line);
      String id = original.path("cascade").asText();
      JsonNode time = original.path("time");
      if (id.isEmpty() || time.isMissingNode()) {
        throw Lines.unreadable(originals, "a line without cascade or time");
      }
      long seconds =
          time.isNumber()
              ? time.asLong()
              : ZonedDateTime.parse(time.asText(), TWITTER_TIME).toEpochSecond();
      startMillis.put(id, seconds * 1000);
      CascadeBuilder cascade = new CascadeBuilder(Source.WEIBO, id);
      cascade.root("root");
      cascades.put(id, cascade);
    }
    for (String line : Lines.of(reposts)) {
      JsonNode repost = Json.mapper().readTree(line);
      CascadeBuilder cascade = cascades.get(repost.path("cascade").asText());
      String date = repost.path("date").asText();
      if (cascade == null || date.length() != 19) { // some dates there have no year
        continue;
      }
      long millis = LocalDateTime.parse(date, WEIBO_TIME).atZone(BEIJING).toEpochSecond() * 1000;
      cascade.plus(
          millis - startMillis.getOrDefault(cascade.id(), 0L), repost.path("uid").asText());
    }
    return built(cascades, reposts);
  }

  private static List<Cascade> built(Map<String, CascadeBuilder> cascades, Path file)
      throws IOException {
    List<Cascade> built = new ArrayList<>();
    new TreeMap<>(cascades)
        .values()
        .forEach(it -> built.add(it.build())); // not as a map holds them
    if (built.size() < 4) {
      throw Lines.unreadable(file, built.size() + " cascades; expected some hundreds");
    }
    return built;
  }
}
