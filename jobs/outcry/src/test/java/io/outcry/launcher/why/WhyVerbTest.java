// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.why;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.launcher.CommandLineRun;
import io.outcry.launcher.report.Records;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.mentions.Mention;
import io.outcry.schemas.mentions.Sentiment;
import io.outcry.schemas.posts.Author;
import io.outcry.schemas.stories.StoryChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What why reads out of the files of a run: a storm that alerted, and quieter things. */
class WhyVerbTest {
  private static final String QUIET = "acme-air:x:50";

  @TempDir private Path folder;

  @BeforeEach
  void write_the_files_of_a_run() throws Exception {
    Records.stormyRun(folder);
    Records.write(
        folder.resolve("mentions.jsonl"),
        mention("x:1", "ann", "customer", Records.STORY),
        mention("x:2", "AcmeAirHelp", "company", Records.STORY),
        mention("x:50", "bob", "customer", QUIET),
        mention("x:51", "eve", "customer", QUIET),
        mention("x:60", "zoe", "customer", "acme-air:x:60"),
        mention("bluesky:did:plc:abc/3kxyz", "ann", "customer", "acme-air:x:60"),
        mention("mastodon:https://m.example/users/al/statuses/77", "al", "customer", null),
        mention("reddit:t3_abc12", "rae", "customer", null));
  }

  @Test
  void an_alert_is_told_with_its_revisions_and_what_each_delivery_did() {
    CommandLineRun run = why("--story", Records.STORY);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines().toList())
        .contains(
            "It alerted 6 March 2026, 13:28: Spreading, and nobody has answered.",
            "         to pr-desk, attempt 1: delivered, HTTP 200")
        .anyMatch(line -> line.startsWith("    3  6 March 2026, 15:08  answered, "))
        .anyMatch(line -> line.endsWith("@AcmeAirHelp wrote x:2"));
    assertThat(why("--story", "a_acme-air_1").out()).isEqualTo(run.out());
  }

  @ParameterizedTest(name = "{0}: {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no-complaint | praise    | 9 | 0.5 | its kind, praise, does not alert (mean complaint of its posts: 0.80)
          few-authors  | complaint | 3 | 0.5 | 3 people wrote in it; 5 are needed
          below-bar    | complaint | 9 | 3.1 | it reached a level that 3.1 a week reach; the bar is 1
          budget       | complaint | 9 | 0.5 | it was rare enough, but the alerts of that time were used up
          answered     | complaint | 9 | 0.5 | the company had answered
          """)
  void what_the_run_says_held_a_story_is_told_with_its_numbers(
      String heldBy, String kind, long authors, double perWeek, String words) throws Exception {
    append(
        line -> {
          line.put("kind", kind).put("authors", authors).put("perWeek", perWeek);
          line.put("heldBy", heldBy);
          line.putObject("rule").put("falseAlarmsPerWeek", 1).put("minAuthors", 5);
        });
    CommandLineRun run = why("--story", QUIET);
    assertThat(run.out()).startsWith("No alert: " + words + ".").doesNotContain("did not say");
  }

  @ParameterizedTest(name = "{0}, {1} people, {2} a week, answered {3}: {4}")
  @CsvSource({
    "praise,    9, 0.5, false, no-complaint",
    "complaint, 9, 0.5, true,  answered",
    "complaint, 4, 0.5, false, few-authors",
    "complaint, 9, 0.6, false, below-bar",
    "complaint, 9, 0.5, false, budget",
  })
  void where_the_run_says_nothing_it_follows_from_the_numbers_and_the_brands_file(
      String kind, long authors, double perWeek, boolean answered, String heldBy) throws Exception {
    append(
        line ->
            line.put("kind", kind)
                .put("authors", authors)
                .put("perWeek", perWeek)
                .put("answered", answered));
    Path brands = brands("alert: { falseAlarmsPerWeek: 0.5 }");
    CommandLineRun run = why("--story", QUIET, "--brands", brands.toString(), "--json");
    JsonNode held = Json.mapper().readTree(run.out()).at("/stories/0/heldBy");
    assertThat(held.get("by").asText()).isEqualTo(heldBy);
    assertThat(held.get("told").asBoolean()).isFalse();
  }

  @Test
  void the_rarest_moment_counts_and_not_the_last() throws Exception {
    append(line -> line.put("perWeek", 2.5));
    append(line -> line.put("perWeek", 30));
    CommandLineRun run = why("--story", QUIET);
    assertThat(run.out())
        .startsWith("No alert: it reached a level that 2.5 a week reach, with 9 people; the bar");
  }

  @ParameterizedTest
  @CsvSource({
    "x:1,                                                   x:1",
    "1,                                                     x:1",
    "https://x.com/ann/status/1?s=20,                       x:1",
    "https://mobile.twitter.com/ann/status/1,               x:1",
    "https://bsky.app/profile/ann.example/post/3kxyz,       bluesky:did:plc:abc/3kxyz",
    "https://bsky.app/profile/did:plc:abc/post/3kxyz,       bluesky:did:plc:abc/3kxyz",
    "https://m.example/@al/77,                              mastodon:https://m.example/users/al/statuses/77",
    "https://m.example/users/al/statuses/77,                mastodon:https://m.example/users/al/statuses/77",
    "https://www.reddit.com/r/air/comments/abc12/lost_bag/, reddit:t3_abc12",
  })
  void a_post_is_found_by_its_id_or_its_address(String asked, String id) {
    CommandLineRun run = why("--post", asked);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).startsWith(id + " is a mention of acme-air by @");
  }

  @Test
  void a_post_of_which_nothing_came_says_so() {
    assertThat(why("--post", "x:60").out())
        .contains(
            "x:60 is a mention of acme-air by @zoe (customer): name:Acme Air",
            "No alert: it is small, or the run has told no level of it yet.");
  }

  @Test
  void a_post_without_a_mention_is_looked_up_where_posts_and_brands_are_given() throws Exception {
    Path posts = folder.resolve("posts.jsonl");
    Files.writeString(
        posts, post("x:8", "an acme anvil") + post("x:9", "Acme Air is late") + "{\n");
    String brands = brands("ambiguous: true, context: [flight]").toString();
    String[] where = {"--posts", posts.toString(), "--brands", brands};
    assertThat(why("--post", "x:9").out())
        .contains("has no mention of x:9", "names no brand of this run and answers none");
    assertThat(why("--post", "x:9", where).out())
        .contains("It names acme-air (name:Acme Air), which does not count: the name is ambiguous");
    assertThat(why("--post", "x:8", where).out()).contains("It holds no name, account, tag");
    assertThat(why("--post", "x:7", where).out()).contains("It is not in --posts");
  }

  @Test
  void a_post_whose_id_does_not_follow_from_its_address_is_known_by_the_posts() throws Exception {
    String url = "https://m.example/@al/5";
    Records.write(
        folder.resolve("mentions.jsonl"),
        mention("mastodon:https://m.example/ap/users/1/statuses/5", "al", "customer", null));
    String line =
        post("mastodon:https://m.example/ap/users/1/statuses/5", "Acme Air is late")
            .replace("\"network\":\"x\"", "\"network\":\"mastodon\",\"url\":\"" + url + "\"");
    Path posts = Files.writeString(folder.resolve("posts.jsonl"), line);
    String[] where = {"--posts", posts.toString(), "--brands", brands("owner: al").toString()};
    assertThat(why("--post", url).out()).contains("has no mention of " + url);
    assertThat(why("--post", url, where).out())
        .startsWith(
            "mastodon:https://m.example/ap/users/1/statuses/5 is a mention of acme-air by @al")
        .doesNotContain("other posts");
  }

  @Test
  void a_post_that_could_not_be_read_says_why() throws Exception {
    Files.writeString(
        folder.resolve("dead-letters.jsonl"),
        "{\"reason\":\"field\",\"message\":\"author.id: missing\",\"source\":\"p.jsonl:3\","
            + "\"raw\":\"{\\\"id\\\":\\\"x:904\\\"}\",\"rawEncoding\":\"utf8\",\"at\":null}\n");
    assertThat(why("--post", "x:904").out())
        .contains("It could not be read: field, author.id: missing, p.jsonl:3");
    assertThat(why("--post", "x:90").out()).doesNotContain("author.id");
  }

  @Test
  void unknown_ids_come_with_those_that_are_written_nearly_so() {
    CommandLineRun story = why("--story", "acme-air:x:5O");
    assertThat(story.exitCode()).isEqualTo(2);
    assertThat(story.err())
        .contains("--story: acme-air:x:5O: no such story in ", "did you mean acme-air:x:50");
    CommandLineRun post = why("--post", "bluesky:did:plc:abc/3kxyy");
    assertThat(post.exitCode()).isZero();
    assertThat(post.out()).contains("Written nearly so: bluesky:did:plc:abc/3kxyz");
  }

  @Test
  void a_run_that_goes_on_and_broken_lines_are_told_and_do_not_end_the_answer() throws Exception {
    Files.delete(folder.resolve("summary.json"));
    append(line -> line.put("perWeek", 2.5));
    Files.writeString(
        folder.resolve("stories.jsonl"),
        "{\"storyId\":\"" + QUIET + "\",\"bra",
        StandardOpenOption.APPEND);
    assertThat(why("--story", QUIET).out())
        .contains(
            "The run has not ended (no summary.json): this is how far it came.",
            "1 line of the files could not be read and may tell more.");
  }

  @Test
  void empty_files_have_no_story() throws Exception {
    for (String file : List.of("mentions", "stories", "alerts", "deliveries", "dead-letters")) {
      Files.writeString(folder.resolve(file + ".jsonl"), "");
    }
    CommandLineRun run = why("--story", Records.STORY);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().strip())
        .isEqualTo("--story: " + Records.STORY + ": no such story in " + folder);
  }

  @Test
  void what_strangers_wrote_cannot_act_on_the_terminal() throws Exception {
    append(line -> line.put("title", "\u001b[2Jboo\nNo alert: fake"));
    assertThat(why("--story", QUIET).out()).contains("\"\ufffd[2Jboo No alert: fake\"");
  }

  @Test
  void wrong_usage_ends_with_two_and_says_what_to_do() throws Exception {
    String none = folder.resolve("none").toString();
    CommandLineRun missing = CommandLineRun.of("why", "--story", "a:x:1", "--in", none);
    assertThat(missing.err()).contains(none + ": there is no such folder; name the --out");
    String empty = Files.createDirectories(folder.resolve("empty")).toString();
    CommandLineRun noRun = CommandLineRun.of("why", "--post", "x:1", "--in", empty);
    assertThat(noRun.err()).contains(empty + ": holds no run (no mentions.jsonl");
    CommandLineRun both = why("--post", "x:1", "--story", "a:x:1");
    assertThat(both.err()).contains("name one of --story ID and --post ID-or-URL");
    CommandLineRun noBrands = why("--post", "x:1", "--posts", none);
    assertThat(noBrands.err()).contains("--posts: needs --brands FILE");
    assertThat(List.of(missing, noRun, both, noBrands))
        .extracting(CommandLineRun::exitCode)
        .containsOnly(2);
  }

  private CommandLineRun why(String option, String value, String... more) {
    return CommandLineRun.with(more, "why", "--in", folder, option, value);
  }

  private Path brands(String more) throws IOException {
    return Files.writeString(
        folder.resolve("brands.yaml"), "brands: [{ id: acme-air, name: Acme Air, " + more + " }]");
  }

  /** One more line of the quiet story. */
  private void append(Consumer<ObjectNode> change) throws IOException {
    StoryChange story = Records.story(QUIET, "hotter", Records.STORM, "late again", 9, 6);
    ObjectNode line = Json.mapper().valueToTree(story);
    line.putNull("alertId");
    change.accept(line);
    Files.writeString(
        folder.resolve("stories.jsonl"),
        Json.line(line) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private static Mention mention(String id, String handle, String voice, @Nullable String storyId) {
    return new Mention(
        id,
        id.substring(0, id.indexOf(':')),
        "acme-air",
        voice,
        List.of("name:Acme Air"),
        "original",
        new Author(handle, handle, 10L),
        null,
        null,
        Records.STORM,
        null,
        "en",
        new Sentiment(0.7, 0.2, 0.1),
        0.8,
        false,
        "fast",
        storyId,
        false);
  }

  private static String post(String id, String text) {
    return "{\"id\":\"%s\",\"network\":\"x\",\"author\":{\"id\":\"9\"},\"text\":\"%s\",\"createdAt\":\"2026-01-05T10:00:00Z\"}\n"
        .formatted(id, text);
  }
}
