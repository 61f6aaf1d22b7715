// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.launcher.AngryText;
import io.outcry.launcher.LauncherProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The log of real processes, which is not the same as what they say to a person. */
@Timeout(300)
class LogsTest {
  private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
  private static final Pattern LINE =
      Pattern.compile("\\d\\d:\\d\\d:\\d\\d +(INFO|WARN|ERROR) +\\w+: .*");

  @TempDir private Path folder;

  @Test
  void a_live_run_logs_what_happens_and_neither_a_text_nor_a_secret() throws Exception {
    List<String> lines;
    try (WatchedRun run = WatchedRun.start(folder)) {
      run.writePosts();
      run.await(() -> run.said().contains("event=alert-raised"));
      run.await(() -> run.said().contains("event=receiver-circuit-opened receiver=nobody"));
      run.stop();
      lines = lines(run.said());
      assertThat(run.said()).doesNotContain(WatchedRun.SECRET);
    }
    assertThat(lines)
        .noneMatch(line -> line.contains(WatchedRun.PLANTED))
        .allMatch(line -> line.contains(": event="))
        .anyMatch(line -> line.contains("event=job-started job=live places=1 brands=5 receivers=2"))
        .anyMatch(line -> line.contains("event=place-listened-to place="))
        .anyMatch(line -> line.matches(".*event=alert-raised id=a_acme-air_\\w+ revision=1 .*"));
  }

  @Test
  void a_hundred_times_as_many_posts_give_no_more_lines() throws Exception {
    List<String> few = replay("few", 0);
    List<String> many = replay("many", 4_000);
    assertThat(few).anyMatch(line -> line.contains("event=alert-raised"));
    assertThat(many).hasSizeLessThanOrEqualTo(few.size());
    assertThat(many).noneMatch(line -> line.contains(WatchedRun.PLANTED));
  }

  /**
   * Forty angry posts in one thread, and before them so many that are ordinary, broken or of none.
   */
  private List<String> replay(String name, int ordinary) throws Exception {
    Path here = Files.createDirectories(folder.resolve(name));
    List<String> posts = new ArrayList<>();
    for (int i = 0; i < ordinary; i++) {
      String text = i % 2 == 0 ? "Acme Air took me to " : "We went to ";
      posts.add(post("o" + i, START.minusSeconds(30L * i), text + WatchedRun.PLANTED + i, ""));
    }
    for (int i = 0; i < 40; i++) {
      String reply = ",\"kind\":\"reply\",\"parentId\":\"x:0\",\"conversationId\":\"x:0\"";
      String text = "Acme Air " + WatchedRun.PLANTED + "? " + AngryText.of(i);
      posts.add(post("" + i, START.plusSeconds(10L * i), text, i == 0 ? "" : reply));
    }
    Files.write(here.resolve("posts.jsonl"), posts);
    Files.writeString(
        here.resolve("brands.yaml"),
        "brands: [{ id: acme-air, name: Acme Air, names: [Acme Air] }]\n");
    LauncherProcess process =
        LauncherProcess.start(
            here.resolve("log"),
            List.of(
                "replay",
                "--brands",
                here.resolve("brands.yaml").toString(),
                "--posts",
                here.resolve("posts.jsonl").toString(),
                "--out",
                here.resolve("out").toString(),
                "--tier",
                "fast"),
            Map.of("OUTCRY_LOG", "INFO"));
    assertThat(process.process().waitFor()).as(process.said()).isZero();
    return lines(process.said());
  }

  private static String post(String id, Instant at, String text, String more) {
    return """
        {"id":"x:%s","network":"x","author":{"id":"a%s"},"createdAt":"%s","text":"%s"%s}"""
        .formatted(id, id, at, text, more);
  }

  private static List<String> lines(String said) {
    return said.lines().filter(line -> LINE.matcher(line).matches()).toList();
  }
}
