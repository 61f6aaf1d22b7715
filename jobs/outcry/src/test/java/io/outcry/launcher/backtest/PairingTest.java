// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.embedded.OutputFolder;
import io.outcry.launcher.report.Records;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When two alerts of two runs are about the same. */
class PairingTest {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  @TempDir private Path folder;

  @Test
  void stories_then_posts_then_time_and_a_word_make_a_pair_and_none_is_used_twice()
      throws Exception {
    Side a =
        side(
            "a",
            "x:1 acme:x:1, x:2 acme:x:2, x:3 acme:x:2, x:4 acme:x:2",
            alert("acme", "x:1", 0, "bag"),
            alert("acme", "x:2", 0, "seat"),
            alert("acme", "x:5", 0, "dog"),
            alert("acme", "x:9", 0, "cat"),
            alert("bolt", "x:7", 0, "tea"));
    Side b =
        side(
            "b",
            "x:1 acme:x:1, x:2 acme:x:1, x:3 acme:x:3, x:4 acme:x:3",
            alert("acme", "x:1", 5, "seat"),
            alert("acme", "x:3", 5, "bag"),
            alert("acme", "x:6", 5, "dog"),
            alert("acme", "x:8", 600, "cat"),
            alert("kite", "x:7", 5, "tea"));
    Pairing pairing = Pairing.of(a, b);
    assertThat(pairing.same())
        .extracting(pair -> pair.matchedBy() + " " + pair.a().storyId() + " " + pair.b().storyId())
        .containsExactlyInAnyOrder(
            "story acme:x:1 acme:x:1", "posts acme:x:2 acme:x:3", "time acme:x:5 acme:x:6");
    assertThat(pairing.same()).allMatch(pair -> pair.leadMinutes() == 5);
    assertThat(pairing.onlyA()).extracting(RaisedAlert::brand).containsExactly("acme", "bolt");
    assertThat(pairing.onlyB()).extracting(RaisedAlert::brand).containsExactly("acme", "kite");
  }

  /**
   * @param posts each with its story
   */
  private Side side(String name, String posts, RaisedAlert... alerts) throws IOException {
    OutputFolder out = OutputFolder.at(folder.resolve(name));
    StringBuilder mentions = new StringBuilder();
    for (String post : posts.split(", ")) {
      String[] both = post.split(" ");
      mentions.append("{\"id\":\"%s\",\"storyId\":\"%s\"}%n".formatted(both[0], both[1]));
    }
    Files.writeString(out.mentions(), mentions);
    BrandCatalog none = new BrandCatalog(1, List.of(), List.of());
    return new Side(name, none, out, Records.books(9, 5), List.of(alerts));
  }

  private static RaisedAlert alert(String brand, String post, long minutes, String term) {
    Instant at = NOON.plusSeconds(60 * minutes);
    return new RaisedAlert(
        "a_" + post,
        brand,
        brand + ":" + post,
        "late",
        at,
        "low",
        "spreading-unanswered",
        "complaint",
        "firing",
        9,
        9,
        0.5,
        at.minusSeconds(600),
        at.plusSeconds(600),
        List.of(term));
  }
}
