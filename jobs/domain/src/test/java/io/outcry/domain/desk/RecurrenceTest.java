// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import static io.outcry.domain.desk.Scene.DAY;
import static io.outcry.domain.desk.Scene.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.domain.stories.Recurrence;
import io.outcry.domain.stories.Said;
import io.outcry.domain.telling.Headline;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecurrenceTest {
  private final Scene scene = new Scene();

  @Test
  void a_complaint_that_was_closed_three_weeks_ago_is_known_again() {
    scene.storm(60);
    tell(new Instruction.Close("ann", "learned"));
    scene.pass(21 * DAY);

    Recurrence recurrence = Objects.requireNonNull(comesBackAs("my bag is lost since Tuesday"));

    assertThat(recurrence.storyId()).isEqualTo("acme-air:r");
    assertThat(recurrence.closed()).isTrue();
    scene.goesOn("b", "again", 60, 10_000);
    assertThat(Headline.of(scene.lastAlert(), "Acme Air").happening())
        .endsWith("back 3 weeks after you closed it as \"learned\"");
  }

  @Test
  void one_that_faded_is_known_again_too() {
    scene.storm(60);
    scene.pass(2 * DAY);
    Recurrence recurrence = Objects.requireNonNull(comesBackAs("my bag is lost since Tuesday"));
    assertThat(recurrence.closed()).isFalse();
    assertThat(recurrence.overSinceMillis())
        .isBetween(Said.START_MILLIS + 7 * HOUR, scene.nowMillis());
  }

  @Test
  void another_complaint_is_not() {
    scene.storm(60);
    scene.pass(2 * DAY);
    assertThat(comesBackAs("the crew shouted at my toddler")).isNull();
  }

  @Test
  void after_ninety_days_it_is_forgotten() {
    scene.storm(60);
    scene.pass(91 * DAY);
    assertThat(comesBackAs("my bag is lost since Tuesday")).isNull();
    assertThat(scene.memory().past().size()).isZero();
  }

  @Test
  void what_never_alerted_or_was_withdrawn_leaves_no_trace() {
    scene.hear(Said.complaint("small", "cold soup on board"));
    scene.storm(60);
    tell(new Instruction.NotUseful(true));
    scene.pass(2 * DAY);
    assertThat(scene.memory().past().size()).isZero();
  }

  @Test
  void it_is_known_again_after_a_restart_and_its_words_are_not_kept() {
    scene.storm(60);
    scene.pass(8 * DAY);
    scene.restart();
    assertThat(scene.memory().past().values().toString()).doesNotContain("bag");
    assertThat(comesBackAs("my bag is lost since Tuesday")).isNotNull();
    scene.restart();
    assertThat(scene.story("acme-air:again").recurrence()).isNotNull();
  }

  private void tell(Instruction what) {
    scene.on(new DeskEvent.Told("1", null, "acme-air:r", what), scene.nowMillis());
  }

  private @Nullable Recurrence comesBackAs(String text) {
    scene.hear(Said.complaint("again", text).at(scene.nowMillis()));
    return scene.story("acme-air:again").recurrence();
  }
}
