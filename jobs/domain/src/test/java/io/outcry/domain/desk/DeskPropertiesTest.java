// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import static io.outcry.domain.desk.Scene.HOUR;
import static io.outcry.domain.desk.Scene.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outcry.domain.authors.Hash64;
import io.outcry.domain.brands.matching.Voice;
import io.outcry.domain.stories.Said;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What must hold for any course of events; the seed of a failing one is shown. */
class DeskPropertiesTest {
  private static final List<String> SUBJECTS =
      List.of(
          "lost suitcase carousel belt",
          "refund voucher never arrived",
          "crew shouted at toddlers");

  private static final String[] STAYS = {
    "alert",
    "decision",
    "level",
    "dueMillis",
    "unaided",
    "authors",
    "copies",
    "counts.perLanguage",
    "widestSamples"
  };
  private static final String PEAKS =
      "spread\\.(alerts|armed|hottestSinceAlert|peak.*|postsAtEpisodeAlert|size.*)";

  private static final List<Instruction> INSTRUCTIONS =
      List.of(
          new Instruction.Acknowledge("ann", "on it"),
          new Instruction.Responded(List.of()),
          new Instruction.Close("ann", null),
          new Instruction.Useful(),
          new Instruction.NotUseful(false),
          new Instruction.Silence(Said.START_MILLIS + 3 * HOUR));

  /**
   * Something that happens at a time.
   *
   * @param takesBack the word of the post that it takes back; empty if it takes nothing back
   */
  private record Step(long atMillis, DeskEvent event, String takesBack) {
    static Step of(Said said) {
      return new Step(said.atMillis(), new DeskEvent.Heard(said.post()), "");
    }

    /** Of edits, and of posts of the company about no story, Remember posts lets one through. */
    boolean mayComeTwice() {
      boolean ofCompany =
          event instanceof DeskEvent.Heard heard && heard.post().voice() == Voice.COMPANY;
      return !ofCompany && !(event instanceof DeskEvent.Edited);
    }

    void in(Scene scene) {
      scene.on(event, atMillis);
    }
  }

  @Test
  void a_restart_at_any_point_changes_nothing() {
    for (int seed = 0; seed < 40; seed++) {
      Scene plain = new Scene();
      Scene restarted = new Scene();
      for (Step step : course(new Random(seed))) {
        step.in(plain);
        step.in(restarted.restart());
        assertThat(restarted.restart().desk().nextDueMillis())
            .as("seed %d, due at %d", seed, step.atMillis())
            .isEqualTo(plain.desk().nextDueMillis());
      }
      assertThat(told(restarted)).as("seed %d", seed).isEqualTo(told(plain));
    }
  }

  @Test
  void it_does_not_matter_how_often_somebody_looks_what_is_due() {
    for (int seed = 0; seed < 40; seed++) {
      Random looks = new Random(1000 + seed);
      Scene plain = new Scene();
      Scene watched = new Scene();
      for (Step step : course(new Random(seed))) {
        while (watched.nowMillis() < step.atMillis() && looks.nextInt(3) > 0) {
          long left = step.atMillis() - watched.nowMillis();
          watched.pass(1 + (long) (looks.nextDouble() * (left - 1)));
        }
        step.in(plain);
        step.in(watched);
      }
      assertThat(told(watched)).as("seed %d", seed).isEqualTo(told(plain));
      assertThat(watched.memory().stories().values())
          .as("seed %d", seed)
          .usingRecursiveComparison()
          .isEqualTo(plain.memory().stories().values());
    }
  }

  /** But a control event without an effect is told each time, for it may have one later. */
  @Test
  void what_comes_twice_changes_nothing() {
    for (int seed = 0; seed < 20; seed++) {
      Scene once = new Scene();
      Scene twice = new Scene();
      for (Step step : course(new Random(seed))) {
        step.in(once);
        step.in(twice);
        if (step.mayComeTwice()) {
          step.in(twice);
        }
      }
      once.outcomes.removeIf(Outcome.Unheeded.class::isInstance);
      twice.outcomes.removeIf(Outcome.Unheeded.class::isInstance);
      assertThat(told(twice)).as("seed %d", seed).isEqualTo(told(once));
      assertThat(twice.memory().stories().values())
          .as("seed %d", seed)
          .usingRecursiveComparison()
          .isEqualTo(once.memory().stories().values());
    }
  }

  @Test
  void nothing_of_a_deleted_text_is_told_afterwards_or_kept() {
    for (int seed = 0; seed < 40; seed++) {
      Scene scene = new Scene();
      StringBuilder told = new StringBuilder();
      Set<String> gone = new TreeSet<>();
      for (Step step : course(new Random(seed))) {
        int before = scene.outcomes.size();
        step.in(scene);
        if (!step.takesBack().isEmpty() && told.indexOf(step.takesBack()) >= 0) {
          gone.add(step.takesBack());
        }
        String since = scene.outcomes.subList(before, scene.outcomes.size()).toString();
        assertThat(gone)
            .as("seed %d, told at %d", seed, step.atMillis())
            .noneMatch(since::contains);
        told.append(since);
      }
      String kept = scene.memory().words();
      assertThat(gone).as("seed %d", seed).isNotEmpty().noneMatch(kept::contains);
    }
  }

  @Test
  void time_always_moves_on_and_all_is_forgotten_in_the_end() {
    for (int seed = 0; seed < 40; seed++) {
      Scene scene = new Scene();
      course(new Random(seed)).forEach(step -> step.in(scene));
      int wakeUps = 0;
      while (scene.desk().nextDueMillis() < Long.MAX_VALUE) {
        assertThat(wakeUps++).as("seed %d", seed).isLessThan(1_000);
        scene.waitUntil(scene.desk().nextDueMillis());
      }
      assertThat(scene.memory().words()).as("seed %d", seed).isEqualTo("{}\n{}\n{}");
    }
  }

  @Test
  void the_order_in_which_posts_come_does_not_change_heat() {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      List<Said> posts = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        long atMillis = Said.START_MILLIS + random.nextInt(120) * MINUTE;
        posts.add(Said.reply("p" + i, "r" + i % 3).at(atMillis));
      }
      Map<String, Double> inOrder = heatByConversation(sorted(posts));
      Collections.shuffle(posts, random);
      Map<String, Double> shuffled = heatByConversation(posts);
      assertThat(shuffled.keySet()).isEqualTo(inOrder.keySet());
      for (Map.Entry<String, Double> heat : shuffled.entrySet()) {
        assertThat(heat.getValue())
            .as("seed %d, %s", seed, heat.getKey())
            .isCloseTo(inOrder.get(heat.getKey()), within(1e-9));
      }
    }
  }

  /**
   * But what a story has reached and told stays, as do who wrote, what was copied, and the counts
   * of languages (docs/spread.md, Limits); and no text is kept that could be a sample in its place.
   */
  @Test
  void a_deleted_post_is_as_if_it_had_never_been_seen() {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      List<Said> posts = new ArrayList<>();
      Set<String> deleted = new HashSet<>();
      posts.add(Said.complaint("r", "my bag is lost"));
      for (int i = 0; i < 60; i++) {
        posts.add(Said.reply("p" + i, "r").secondsAfterStart(1 + random.nextInt(7200)));
        if (random.nextInt(3) == 0) {
          deleted.add("p" + i);
        }
      }
      Scene with = new Scene();
      Scene without = new Scene();
      for (Said post : sorted(posts)) {
        with.hear(post);
        if (!deleted.contains(post.id())) {
          without.hear(post);
        }
      }
      with.waitUntil(Said.START_MILLIS + 2 * HOUR);
      deleted.forEach(with::delete);
      Said last = Said.reply("last", "r").at(Said.START_MILLIS + 2 * HOUR);
      with.hear(last);
      without.hear(last);
      assertThat(with.story("acme-air:r"))
          .as("seed %d", seed)
          .usingRecursiveComparison()
          .withComparatorForType(
              (one, other) -> Math.abs(one - other) < 1e-9 ? 0 : Double.compare(one, other),
              Double.class)
          .ignoringFields(STAYS)
          .ignoringFieldsMatchingRegexes(PEAKS)
          .isEqualTo(without.story("acme-air:r"));
    }
  }

  private static String told(Scene scene) {
    StringBuilder told = new StringBuilder();
    scene.outcomes.forEach(outcome -> told.append(outcome).append('\n'));
    return told.toString();
  }

  private static List<Said> sorted(List<Said> posts) {
    List<Said> sorted = new ArrayList<>(posts);
    sorted.sort(Comparator.comparingLong(Said::atMillis).thenComparing(Said::id));
    return sorted;
  }

  private static Map<String, Double> heatByConversation(List<Said> posts) {
    Scene scene = new Scene();
    posts.forEach(scene::hear);
    Map<String, Double> heat = new TreeMap<>();
    scene
        .memory()
        .conversations()
        .forEach(
            (id, conversation) ->
                heat.put(id, scene.story(conversation.storyId()).spread().heat()));
    return heat;
  }

  /** Some hours in which three complaints storm, are answered, edited, deleted and marked. */
  private static List<Step> course(Random random) {
    List<Step> steps = new ArrayList<>();
    List<String> roots = new ArrayList<>();
    long atMillis = Said.START_MILLIS;
    for (int i = 0; i < 250; i++) {
      atMillis += random.nextInt(100) == 0 ? random.nextInt(400) * MINUTE : random.nextInt(90_000);
      steps.add(step("p" + i, roots, atMillis, random));
    }
    return steps;
  }

  private static Step step(String id, List<String> roots, long atMillis, Random random) {
    int dice = roots.isEmpty() ? 0 : random.nextInt(100);
    String root = roots.isEmpty() ? "" : roots.get(random.nextInt(roots.size()));
    String other = "p" + random.nextInt(250);
    if (dice < 8) {
      roots.add(id);
      String text = SUBJECTS.get(random.nextInt(SUBJECTS.size())) + " again " + wordOf(id);
      Said said = Said.complaint(id, text).followedBy(random.nextInt(900)).at(atMillis);
      return Step.of(said);
    }
    if (dice < 12) {
      Said said = Said.company(id, "we are sorry").answering(root, root).at(atMillis);
      return Step.of(said);
    }
    if (dice < 20) {
      return new Step(atMillis, new DeskEvent.Gone(other), wordOf(other));
    }
    if (dice < 23) {
      DeskEvent edit = new DeskEvent.Edited(Said.complaint(other, "never mind").post());
      return new Step(atMillis, edit, wordOf(other));
    }
    if (dice < 25) {
      long author = Hash64.ofAuthor("x", "id-of-by-" + random.nextInt(80));
      return new Step(atMillis, new DeskEvent.AuthorGone(author), "");
    }
    if (dice < 30) {
      Instruction what = INSTRUCTIONS.get(random.nextInt(INSTRUCTIONS.size()));
      return new Step(atMillis, new DeskEvent.Told(id, null, "acme-air:" + root, what), "");
    }
    String text = random.nextBoolean() ? "me too" : "me too " + wordOf(id);
    Said said = Said.reply(id, root).saying(text).by("by-" + random.nextInt(80)).at(atMillis);
    Said there = random.nextInt(4) == 0 ? said.on("bluesky") : said;
    return Step.of(there);
  }

  /** A word that only this post says. */
  private static String wordOf(String id) {
    return "only" + id + "says";
  }
}
