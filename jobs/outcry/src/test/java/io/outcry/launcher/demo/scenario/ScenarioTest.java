// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.demo.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.launcher.demo.scenario.PlantedEvent.Expected;
import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.OutcryFormat;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioTest {
  /** Changes whenever a sentence or a time changes; then look at the demo and the sample again. */
  private static final String SHA_256 =
      "e2d391b561585e149bf734a47dfb3f1e69040cdc52346819d02dcc222c5ffc8a";

  @TempDir private static Path folder;

  private static final Scenario SCENARIO = Scenario.standard();
  private static final List<Post> POSTS = new ArrayList<>();
  private static final List<Deletion> DELETIONS = new ArrayList<>();
  private static int broken;

  @BeforeAll
  static void read_what_was_written() throws IOException {
    SCENARIO.writeTo(folder);
    OutcryFormat format = new OutcryFormat();
    for (String line : Files.readAllLines(folder.resolve("posts.jsonl"))) {
      try {
        Inbound inbound = format.read(line.getBytes(StandardCharsets.UTF_8));
        if (inbound.post() != null) {
          POSTS.add(inbound.post());
        } else if (inbound.deletion() != null) {
          DELETIONS.add(inbound.deletion());
        }
      } catch (MalformedPostException e) { // the planted ones
        broken++;
      }
    }
  }

  @Test
  void the_bytes_are_the_same_on_every_machine() throws Exception {
    byte[] posts = Files.readAllBytes(folder.resolve("posts.jsonl"));
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(posts);
    assertThat(HexFormat.of().formatHex(hash)).isEqualTo(SHA_256);
  }

  @Test
  void it_is_a_real_run_of_six_days() {
    assertThat(SCENARIO.lineCount()).isBetween(15_000, 25_000);
    assertThat(POSTS.size() + DELETIONS.size() + broken).isEqualTo(SCENARIO.lineCount());
    assertThat(broken).isEqualTo(4);
    assertThat(POSTS).extracting(Post::network).contains("x", "bluesky", "mastodon", "reddit");
    assertThat(Duration.between(first().createdAt(), last().createdAt()))
        .isBetween(Duration.ofDays(5), Duration.ofDays(7));
  }

  @Test
  void every_line_says_that_it_is_synthetic() throws IOException {
    assertThat(Files.readAllLines(folder.resolve("posts.jsonl")))
        .filteredOn(line -> line.startsWith("{") && line.endsWith("}"))
        .filteredOn(line -> !line.contains("\"synthetic\":true"))
        .as("only the broken ones are not marked")
        .hasSizeLessThanOrEqualTo(broken);
    assertThat(folder.resolve("brands.yaml")).content().startsWith("# SYNTHETIC");
  }

  @Test
  void no_slot_of_a_sentence_is_left_empty() {
    assertThat(POSTS).extracting(Post::text).noneMatch(text -> text.matches(".*[{}].*"));
  }

  @Test
  void replies_and_shares_name_a_parent_that_was_written_before() {
    Map<String, Instant> written = new HashMap<>();
    POSTS.forEach(post -> written.put(post.id(), post.createdAt()));
    assertThat(POSTS)
        .filteredOn(post -> post.kind() != PostKind.ORIGINAL)
        .hasSizeGreaterThan(5_000)
        .allSatisfy(
            post -> {
              assertThat(post.parentId()).isNotNull();
              assertThat(written.get(post.parentId())).isBeforeOrEqualTo(post.createdAt());
            });
  }

  @Test
  void an_id_comes_twice_only_as_a_duplicate_or_an_edit() {
    Map<String, Post> seen = new HashMap<>();
    List<Post> edits = new ArrayList<>();
    int duplicates = 0;
    for (Post post : POSTS) {
      Post before = seen.put(post.id(), post);
      if (before != null && before.equals(post)) {
        duplicates++;
      } else if (before != null) {
        edits.add(post);
      }
    }
    assertThat(duplicates).isBetween(8, 20);
    assertThat(edits).singleElement().satisfies(post -> assertThat(post.editedAt()).isNotNull());
    assertThat(DELETIONS)
        .singleElement()
        .satisfies(deletion -> assertThat(seen).containsKey(deletion.postId()));
  }

  @Test
  void sentences_are_diverse() {
    Set<String> texts = new HashSet<>();
    long originals =
        POSTS.stream()
            .filter(post -> post.kind() == PostKind.ORIGINAL)
            .peek(post -> texts.add(post.text()))
            .count();
    assertThat(texts.size()).isGreaterThan((int) (originals * 0.9));
  }

  @Test
  void most_people_have_few_followers_and_a_few_have_many() {
    List<Long> followers = POSTS.stream().map(post -> post.author().followers()).sorted().toList();
    assertThat(followers.get(followers.size() / 2)).isBetween(60L, 300L);
    assertThat(followers.get(followers.size() - 1)).isGreaterThan(50_000L);
  }

  @Test
  void the_storm_grows_for_two_hours_and_reaches_bluesky_before_anybody_answers() {
    PlantedEvent storm = planted(Expected.ALERT);
    List<Post> posts = conversationOf(storm);
    assertThat(posts).hasSizeBetween(220, 290);
    assertThat(posts).extracting(Post::network).contains("x", "bluesky");
    Instant answered =
        posts.stream()
            .filter(post -> post.author().id().startsWith("official-"))
            .map(Post::createdAt)
            .min(Instant::compareTo)
            .orElseThrow();
    assertThat(Duration.between(storm.at(), answered)).isEqualTo(Duration.ofMinutes(124));
    assertThat(heat(posts, storm.at().plus(Duration.ofMinutes(30)))).isGreaterThan(22);
    assertThat(heat(posts, answered)).isGreaterThan(90);
    long afterwards = posts.stream().filter(post -> post.createdAt().isAfter(answered)).count();
    assertThat(afterwards).isBetween(5L, 25L);
  }

  @Test
  void nothing_else_that_is_a_complaint_reaches_the_first_bar_of_a_new_brand() {
    for (PlantedEvent event : SCENARIO.truth()) {
      if (event.brand().equals("bolt-air") && !event.name().contains("throw-away")) {
        List<Post> posts = conversationOf(event);
        for (Post post : posts) {
          assertThat(heat(posts, post.createdAt())).as(event.name()).isLessThan(22);
        }
      }
    }
  }

  @Test
  void the_truth_is_in_order_of_time_and_names_posts_that_exist() {
    Set<String> ids = new HashSet<>();
    POSTS.forEach(post -> ids.add(post.id()));
    assertThat(SCENARIO.truth()).hasSize(5).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    assertThat(SCENARIO.truth()).allSatisfy(event -> assertThat(ids).containsAll(event.rootIds()));
  }

  private static PlantedEvent planted(Expected expected) {
    return SCENARIO.truth().stream()
        .filter(event -> event.expected() == expected)
        .findFirst()
        .orElseThrow();
  }

  private static List<Post> conversationOf(PlantedEvent event) {
    Set<String> roots = Set.copyOf(event.rootIds());
    return POSTS.stream().filter(post -> roots.contains(post.conversation())).distinct().toList();
  }

  private static double heat(List<Post> posts, Instant at) {
    return posts.stream()
        .filter(post -> !post.createdAt().isAfter(at))
        .mapToDouble(post -> Duration.between(post.createdAt(), at).toMillis() / 3_600_000.0)
        .map(hours -> Math.pow(2, -hours))
        .sum();
  }

  private static Post first() {
    return POSTS.get(0);
  }

  private static Post last() {
    return POSTS.get(POSTS.size() - 1);
  }
}
