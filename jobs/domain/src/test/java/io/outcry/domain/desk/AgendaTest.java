// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.domain.stories.Said;
import io.outcry.domain.stories.Story;
import org.junit.jupiter.api.Test;

class AgendaTest {
  private final Agenda agenda = new Agenda(story -> story.notes().dueMillis());
  private final Story a = due(story("a"), 10);
  private final Story b = due(story("b"), 20);
  private final Story c = due(story("c"), 30);

  @Test
  void the_earliest_is_first() {
    putAll();
    assertThat(agenda.first()).isSameAs(a);
  }

  @Test
  void one_that_moved_later_is_no_longer_first() {
    putAll();
    agenda.put(due(a, 25));
    assertThat(agenda.first()).isSameAs(b);
    agenda.put(due(b, 40));
    assertThat(agenda.first()).isSameAs(a);
  }

  @Test
  void one_that_moved_earlier_is_first_at_once() {
    putAll();
    agenda.put(due(c, 5));
    assertThat(agenda.first()).isSameAs(c);
  }

  @Test
  void one_that_moved_later_and_back_is_where_it_was() {
    putAll();
    agenda.put(due(a, 50));
    agenda.put(due(a, 15));
    assertThat(agenda.first()).isSameAs(a);
  }

  @Test
  void of_equals_the_smaller_id_is_first() {
    putAll();
    agenda.put(due(a, 20));
    agenda.put(due(c, 20));
    assertThat(agenda.first()).isSameAs(a);
    agenda.remove(a);
    assertThat(agenda.first()).isSameAs(b);
  }

  @Test
  void one_that_left_is_not_there() {
    putAll();
    agenda.put(due(a, 50));
    agenda.remove(a);
    agenda.remove(b);
    assertThat(agenda.first()).isSameAs(c);
    agenda.remove(c);
    assertThat(agenda.first()).isNull();
  }

  private void putAll() {
    agenda.put(c);
    agenda.put(b);
    agenda.put(a);
  }

  private static Story story(String id) {
    return Story.openedBy(Said.complaint(id, "bags lost").post(), Scene.ACME);
  }

  private static Story due(Story story, long millis) {
    story.notes().due(millis);
    return story;
  }
}
