// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.state;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.outcry.complaintalerts.books.Books;
import io.outcry.complaintalerts.catalog.PublishedBrands;
import io.outcry.complaintalerts.mentions.AuthorEvent;
import io.outcry.complaintalerts.mentions.BrandEvent;
import io.outcry.complaintalerts.mentions.ConversationState;
import io.outcry.complaintalerts.mentions.PostEvent;
import io.outcry.complaintalerts.mentions.PostState;
import io.outcry.complaintalerts.mentions.ScoredPost;
import io.outcry.complaintalerts.mentions.Sighting;
import io.outcry.complaintalerts.neighbours.NeighbourEvent;
import io.outcry.complaintalerts.sources.BlindEvent;
import io.outcry.complaintalerts.sources.SourceEvent;
import io.outcry.complaintalerts.windows.BrandPane;
import io.outcry.deliver.digest.DigestKept;
import io.outcry.deliver.grouping.Group;
import io.outcry.deliver.guarding.OpenAlert;
import io.outcry.deliver.guarding.Parked;
import io.outcry.deliver.guarding.RecentAlerts;
import io.outcry.deliver.holding.AlertWatch;
import io.outcry.deliver.sending.QueuedMessage;
import io.outcry.deliver.sending.SentAlert;
import io.outcry.domain.desk.ConversationMemory;
import io.outcry.domain.desk.DeskState;
import io.outcry.domain.grouping.VocabularyState;
import io.outcry.domain.neighbours.NeighboursState;
import io.outcry.domain.sources.BlindSpansState;
import io.outcry.domain.sources.NetworkState;
import io.outcry.domain.stories.PastStory;
import io.outcry.domain.stories.PostMemory;
import io.outcry.domain.stories.StoryState;
import io.outcry.domain.windows.BrandWindowsState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a release stored is what the next one reads: all states of all jobs, by the uid of their
 * operator and their name. A new state is a line here.
 */
class StoredStateTest {
  private static final Map<String, Class<?>> STATES =
      Map.ofEntries(
          entry("alerts-blind blind-v1", BlindSpansState.class),
          entry("alerts-blind pending-v1", BlindEvent.class),
          entry("books-sum books-v1", Books.class),
          entry("desk-run desk-conversations-v1", ConversationMemory.class),
          entry("desk-run desk-posts-v1", PostMemory.class),
          entry("desk-run desk-v1", DeskState.class),
          entry("desk-run past-stories-v1", PastStory.class),
          entry("desk-run pending-v1", BrandEvent.class),
          entry("desk-run stories-v1", StoryState.class),
          entry("desk-run vocabulary-v1", VocabularyState.class),
          entry("mentions-inherit conversation-v1", ConversationState.class),
          entry("mentions-inherit pending-v1", Sighting.class),
          entry("mentions-inherit waiting-v1", Sighting.class),
          entry("mentions-read _async_wait_operator_state_", ScoredPost.class),
          entry("mentions-remember pending-v1", PostEvent.class),
          entry("mentions-remember posts-v1", PostState.class),
          entry("mentions-remember-authors author-brands-v1", Long.class),
          entry("mentions-remember-authors author-wishes-v1", Long.class),
          entry("mentions-remember-authors pending-v1", AuthorEvent.class),
          entry("neighbours-look neighbours-v1", NeighboursState.class),
          entry("neighbours-look pending-v1", NeighbourEvent.class),
          entry("sources-watch network-v1", NetworkState.class),
          entry("sources-watch pending-v1", SourceEvent.class),
          entry("windows-merge brand-windows-v1", BrandWindowsState.class),
          entry("windows-merge pending-v1", BrandPane.class),
          entry("all in order: reached-v1", Long.class),
          entry("all in order: wake-up-v1", Long.class),
          entry("all that know brands: catalog-v1", PublishedBrands.class),
          entry("deliver-digest digest-v1", DigestKept.class),
          entry("deliver-group grouped-v1", Group.class),
          entry("deliver-guard open-v1", OpenAlert.class),
          entry("deliver-guard parked-v1", Parked.class),
          entry("deliver-guard recent-v1", RecentAlerts.class),
          entry("deliver-hold hold-v1", AlertWatch.class),
          entry("deliver-send gone-v1", Integer.class),
          entry("deliver-send queue-v1", QueuedMessage.class),
          entry("deliver-send sent-v1", SentAlert.class));

  private static final Path JOBS = Path.of("..");

  /**
   * What a release stored and none reads any more, since another state of its operator tells it.
   */
  private static final Set<String> GIVEN_UP = Set.of("mentions-remember posts-first-forget-v1");

  private static final Pattern STATE_NAME = Pattern.compile("\"([a-z]+(?:-[a-z]+)*-v\\d+)\"");
  private static final Pattern RECORD = Pattern.compile("\npublic record (\\w+)\\(");
  private static final Pattern IN_ORDER = Pattern.compile("extends InOrderFunction<([A-Z]\\w+),");

  @ParameterizedTest
  @ValueSource(strings = "0.1.0")
  void what_a_release_stored_is_read_and_what_was_added_since_is_empty(String release)
      throws IOException {
    Release before = Release.read(release);
    Layout now = Layout.of(STATES.values());
    before
        .layout()
        .parts()
        .forEach(
            (type, parts) -> assertThat(now.parts().get(type)).as(type).containsSubsequence(parts));
    Set<String> states = new TreeSet<>(before.stored().keySet());
    states.removeAll(GIVEN_UP);
    assertThat(STATES).containsKeys(states.toArray(String[]::new));
    for (String state : states) {
      Class<?> type = Objects.requireNonNull(STATES.get(state));
      assertThat(before.restore(state, type))
          .as("%s of %s", state, release)
          .usingRecursiveComparison()
          .isEqualTo(new Invented(before.layout()).of(type));
    }
  }

  @Test
  void every_state_and_every_event_that_may_wait_for_its_turn_is_in_the_list() throws IOException {
    Set<String> names = new TreeSet<>();
    Set<String> waiting = new TreeSet<>();
    for (String source : sources()) {
      found(STATE_NAME, source, names);
      found(IN_ORDER, source, waiting);
    }
    assertThat(names)
        .isEqualTo(
            STATES.keySet().stream()
                .map(it -> it.substring(it.lastIndexOf(' ') + 1))
                .filter(it -> !it.startsWith("_")) // Flink's own
                .collect(Collectors.toCollection(TreeSet::new)));
    assertThat(waiting)
        .isEqualTo(
            STATES.entrySet().stream()
                .filter(it -> it.getKey().endsWith("pending-v1"))
                .map(it -> it.getValue().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void no_state_goes_to_kryo_and_none_checks_what_old_bytes_do_not_have() throws Exception {
    Invented zeros = new Invented(new Layout(Map.of()));
    for (String name : Layout.of(STATES.values()).parts().keySet()) {
      Class<?> type = Class.forName(name);
      if (type.isRecord()) {
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
        assertThatCode(() -> zeros.of(type)).as(name).doesNotThrowAnyException();
      }
    }
  }

  /** Of those of {@code schemas} the JSON Schema says it. */
  @Test
  void each_says_how_it_may_change() throws IOException {
    Set<String> silent = new TreeSet<>(Layout.of(STATES.values()).parts().keySet());
    silent.removeIf(it -> it.startsWith("io.outcry.schemas.") || it.contains("$"));
    for (String source : sources()) {
      Set<String> records = new TreeSet<>();
      found(RECORD, source, records);
      silent.removeIf(
          name -> {
            String simple = name.substring(name.lastIndexOf('.') + 1);
            return source.contains("public enum " + simple + " ")
                || (records.contains(simple) && source.contains("Evolution: "));
          });
    }
    assertThat(silent).isEmpty();
  }

  @Test
  @Disabled("run by hand to store the bytes of a release")
  void the_bytes_of_the_next_release() throws IOException {
    Release.now(STATES).write();
  }

  private static void found(Pattern pattern, String source, Set<String> names) {
    Matcher matcher = pattern.matcher(source);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
  }

  private static List<String> sources() throws IOException {
    List<String> sources = new ArrayList<>();
    for (String job : List.of("complaint-alerts", "deliver", "domain", "text")) {
      try (Stream<Path> files = Files.walk(JOBS.resolve(job).resolve("src/main/java"))) {
        for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
          sources.add(Files.readString(file));
        }
      }
    }
    return sources;
  }
}
