// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.evaluate.Alerted.Revision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgeTest {
  private static final long MINUTE = 60_000;
  private static final Plan PLAN = new Plan(20, 1, 0, 4, true, 20, Shape.Mix.THREADS_ONLY, 1);
  private static final long START = PLAN.testFromMillis() + 24 * Plan.HOUR_MILLIS;

  @TempDir private Path folder;
  private final List<Truth> truths = new ArrayList<>();
  private final List<Alerted> alerts = new ArrayList<>();
  private final StringBuilder mentions = new StringBuilder();
  private final StringBuilder stories = new StringBuilder();

  @Test
  void the_first_alert_about_a_storm_catches_it_and_the_next_is_a_split() throws IOException {
    Truth storm = told(Kind.STORM, 10);
    heard(storm, 0, 5, "a");
    heard(storm, 5, 5, "b");
    alert("a", 3 * MINUTE);
    alert("b", 8 * MINUTE);

    Figures figures = judged();

    Figures.Fate fate = figures.storms(it -> true).get(0);
    assertThat(fate.beforeHalf()).isTrue();
    assertThat(Figures.medianLeadMinutes(List.of(fate), false)).isEqualTo(1); // half at minute 4
    assertThat(figures.causes()).containsOnlyKeys("split of one storm").containsValue(1);
  }

  @Test
  void an_alert_on_anything_else_is_false_whatever_its_story_becomes_later() throws IOException {
    Truth ordinary = told(Kind.ORDINARY, 6);
    Truth storm = told(Kind.STORM, 30);
    heard(ordinary, 0, 6, "a");
    heard(storm, 6, 24, "a"); // most of it in the end, but not when it alerts
    alert("a", 5 * MINUTE);

    Figures figures = judged();

    assertThat(figures.causes()).containsOnlyKeys("ordinary story");
    assertThat(figures.storms(it -> true).get(0).alerted()).isFalse();
  }

  @Test
  void what_two_stories_told_counts_together_once_they_are_merged() throws IOException {
    Truth ordinary = told(Kind.ORDINARY, 3);
    Truth storm = told(Kind.STORM, 4);
    heard(ordinary, 0, 3, "a");
    heard(storm, 0, 4, "b");
    merged("b", "a", 4 * MINUTE);
    alert("a", 5 * MINUTE);

    assertThat(judged().storms(Truth::isStorm).get(0).alerted()).isTrue();
  }

  @Test
  void how_much_of_a_storm_is_gathered_is_told_of_its_largest_story() throws IOException {
    Truth storm = told(Kind.STORM, 8);
    heard(storm, 0, 2, "a");
    heard(storm, 2, 4, "b");
    heard(storm, 6, 2, "c");
    assertThat(judged().storms(Truth::isStorm).get(0).gathered()).isEqualTo(0.5);

    merged("c", "b", 9 * MINUTE);
    assertThat(judged().storms(Truth::isStorm).get(0).gathered()).isEqualTo(0.75);
  }

  @Test
  void an_answered_story_that_spreads_on_is_told_apart_from_false_alarms() throws IOException {
    Truth answered = told(Kind.ANSWERED, 10);
    told(Kind.ANSWERED, 10);
    heard(answered, 0, 10, "a");
    alerts.add(new Alerted("b:a", List.of(revision(5 * MINUTE, "answered-but-spreading"))));

    Figures figures = judged();

    assertThat(figures.falseAlarms()).isZero();
    assertThat(figures.reopened).isEqualTo(1);
    assertThat(figures.silentOnAnswered).isEqualTo(1);
  }

  @Test
  void a_forecast_holds_if_the_posts_of_the_next_hour_lie_within() throws IOException {
    Truth storm = told(Kind.STORM, 20);
    heard(storm, 0, 20, "a");
    alert("a", 9 * MINUTE); // ten posts follow: 5 to 12 are foreseen
    assertThat(judged().forecastsHeld()).isEqualTo(1);

    alerts.clear();
    alert("a", 2 * MINUTE); // seventeen
    assertThat(judged().forecastsHeld()).isZero();
  }

  @Test
  void what_happens_outside_the_weeks_that_count_is_not_judged() throws IOException {
    Truth ordinary = told(Kind.ORDINARY, 6);
    heard(ordinary, 0, 6, "a");
    alert("a", 5 * Plan.WEEK_MILLIS);

    assertThat(judged().falseAlarms()).isZero();
  }

  private Figures judged() throws IOException {
    Files.writeString(folder.resolve("mentions.jsonl"), mentions, UTF_8);
    Files.writeString(folder.resolve("stories.jsonl"), stories, UTF_8);
    return Judge.of(PLAN, truths, Heard.read(folder, truths), alerts);
  }

  /** A post each minute. */
  private Truth told(Kind kind, int posts) {
    long[] delays = new long[posts];
    for (int post = 0; post < posts; post++) {
      delays[post] = post * MINUTE;
    }
    Cascade cascade = new Cascade(Cascade.Source.INVENTED, "c", delays, new int[posts]);
    truths.add(new Truth(truths.size(), 0, kind, Shape.THREAD, cascade, START));
    return truths.get(truths.size() - 1);
  }

  private void heard(Truth truth, int from, int posts, String story) {
    for (int post = from; post < from + posts; post++) {
      mentions.append(
          "{\"id\":\"%s\",\"brand\":\"b\",\"voice\":\"customer\",\"createdAt\":\"%s\",\"complaint\":0.9,\"storyId\":\"b:%s\"}%n"
              .formatted(
                  truth.postId(Math.min(post, truth.cascade().size() - 1)),
                  Instant.ofEpochMilli(START + post * MINUTE),
                  story));
    }
  }

  private void merged(String from, String into, long afterMillis) {
    stories.append(
        "{\"storyId\":\"b:%s\",\"at\":\"%s\",\"change\":\"merged\",\"mergedInto\":\"b:%s\"}%n"
            .formatted(from, Instant.ofEpochMilli(START + afterMillis), into));
  }

  private void alert(String story, long afterMillis) {
    alerts.add(new Alerted("b:" + story, List.of(revision(afterMillis, "spreading-unanswered"))));
  }

  private static Revision revision(long afterMillis, String reason) {
    return new Revision(START + afterMillis, "firing", reason, "now", "low", false, false, 5, 12);
  }
}
