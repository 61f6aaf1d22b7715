// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.launcher.CommandLineRun;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a run left in its folder. */
record OutputFiles(Path folder) {
  static final List<String> RESULTS =
      List.of(
          "mentions.jsonl",
          "brand-windows.jsonl",
          "stories.jsonl",
          "alerts.jsonl",
          "sources.jsonl");

  /** Replays posts with the brands beside them, to a folder beside them; it ends well. */
  static OutputFiles ofReplay(Path posts, String out, String... options) {
    Path folder = posts.resolveSibling(out);
    CommandLineRun run =
        CommandLineRun.with(
            options,
            "replay",
            "--posts",
            posts,
            "--brands",
            posts.resolveSibling("brands.yaml"),
            "--out",
            folder);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return new OutputFiles(folder);
  }

  List<JsonNode> lines(String file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(file))) {
      lines.add(Json.mapper().readTree(line));
    }
    return lines;
  }

  JsonNode summary() throws IOException {
    return Json.mapper().readTree(folder.resolve("summary.json").toFile());
  }

  /** The books without what depends on the machine and on who was told. */
  JsonNode books() throws IOException {
    ObjectNode books = summary().deepCopy();
    return books.without(List.of("wallMs", "postsPerSecond", "delivered", "deadDeliveries"));
  }

  void assertSameAs(OutputFiles other) throws IOException {
    for (String file : RESULTS) {
      assertThat(folder.resolve(file)).hasSameBinaryContentAs(other.folder.resolve(file));
    }
    assertThat(books()).isEqualTo(other.books());
  }

  void assertSameDeadLettersAs(OutputFiles other) {
    String file = "dead-letters.jsonl";
    assertThat(folder.resolve(file)).hasSameBinaryContentAs(other.folder.resolve(file));
  }

  void assertBooksBalance() throws IOException {
    JsonNode books = summary();
    long fates = 0;
    for (String fate :
        List.of("deadLetters", "deletions", "duplicates", "edits", "unmatched", "attributed")) {
      fates += books.get(fate).asLong();
    }
    assertThat(books.get("read").asLong()).isEqualTo(fates);
  }
}
