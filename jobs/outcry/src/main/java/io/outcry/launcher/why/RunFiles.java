// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.why;

import io.outcry.domain.brands.AlertSettings;
import io.outcry.launcher.embedded.OutputFolder;
import io.outcry.launcher.report.facts.JsonLines;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.mentions.Mention;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.stories.StoryChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The files of one run, finished or not, read line by line and as often as needed. */
final class RunFiles {
  private static final int MOST_MENTIONS = 100;

  private final OutputFolder folder;
  private final Map<String, AlertSettings> settings;
  private long unreadable;

  /**
   * @param settings by brand, as far as a brands file was given
   * @throws io.outcry.launcher.terminal.UserException if the folder holds no run
   */
  RunFiles(Path path, Map<String, AlertSettings> settings) {
    folder = OutputFolder.ofRun(path);
    this.settings = settings;
  }

  Path path() {
    return folder.path();
  }

  boolean ended() {
    return Files.exists(folder.summary());
  }

  /** Lines that could not be read and might have told more. */
  long unreadable() {
    return unreadable;
  }

  /** The mentions of a post, one per brand. */
  List<Mention> mentions(PostName post) throws IOException {
    List<Mention> found = new ArrayList<>();
    mentions(
        quotedEnd(post.core()),
        mention -> {
          if (post.is(mention.id()) && found.size() < MOST_MENTIONS) {
            found.add(mention);
          }
        });
    return found;
  }

  /** The dead letter that holds a post; null if none does. */
  @Nullable DeadLetter deadLetter(PostName post) throws IOException {
    List<DeadLetter> found = new ArrayList<>();
    JsonLines.forEach(
        folder.deadLetters(),
        post.core(),
        DeadLetter.class,
        letter -> {
          if (found.isEmpty() && holds(String.valueOf(letter.raw()), post.core())) {
            found.add(letter);
          }
        });
    return found.isEmpty() ? null : found.get(0);
  }

  /** The story of an alert; the id itself if no alert has it. */
  String storyOf(String storyOrAlert) throws IOException {
    List<String> found = new ArrayList<>(List.of(storyOrAlert));
    if (storyOrAlert.startsWith("a_")) {
      alerts(
          Json.line(storyOrAlert),
          alert -> {
            if (storyOrAlert.equals(alert.alertId())) {
              found.set(0, alert.storyId());
            }
          });
    }
    return found.get(0);
  }

  /** All that is told of some stories, in the order of the ids; unknown ones are left out. */
  List<Answer.StoryAnswer> stories(List<String> ids) throws IOException {
    Map<String, StoryCourse> courses = new LinkedHashMap<>();
    for (String id : ids) {
      String brand = id.contains(":") ? id.substring(0, id.indexOf(':')) : id;
      AlertSettings alert = settings.get(brand);
      courses.put(id, new StoryCourse(id, brand, alert == null ? null : Bar.of(alert)));
    }
    // one story is looked for in the text of a line, which costs less than reading each line
    String marker = ids.size() == 1 ? Json.line(ids.get(0)) : "";
    unreadable +=
        JsonLines.forEach(
            folder.stories(),
            marker,
            StoryChange.class,
            change -> with(courses, change.storyId(), course -> course.add(change)));
    mentions(marker, mention -> with(courses, mention.storyId(), course -> course.add(mention)));
    alerts(marker, alert -> with(courses, alert.storyId(), course -> course.add(alert)));
    Map<String, StoryCourse> ofAlert = new LinkedHashMap<>();
    courses.values().stream()
        .filter(course -> course.alertId() != null)
        .forEach(course -> ofAlert.put(course.alertId(), course));
    if (!ofAlert.isEmpty()) {
      unreadable +=
          JsonLines.forEach(
              folder.deliveries(),
              Delivery.class,
              delivery -> with(ofAlert, delivery.alertId(), course -> course.add(delivery)));
    }
    return courses.values().stream().filter(StoryCourse::isKnown).map(StoryCourse::answer).toList();
  }

  /** Offers the id of every post, or of every story. */
  void offerIds(NearIds near, boolean ofStories) throws IOException {
    mentions(
        "",
        mention -> {
          String id = ofStories ? mention.storyId() : mention.id();
          if (id != null) {
            near.offer(id);
          }
        });
  }

  private void mentions(String marker, Consumer<Mention> consumer) throws IOException {
    unreadable +=
        JsonLines.forEach(
            folder.mentions(),
            marker,
            Mention.class,
            mention -> {
              if (mention.id() != null && mention.voice() != null && mention.author() != null) {
                consumer.accept(mention);
              } else {
                unreadable++;
              }
            });
  }

  private void alerts(String marker, Consumer<Alert> consumer) throws IOException {
    unreadable += JsonLines.forEach(folder.alerts(), marker, Alert.class, consumer);
  }

  private static void with(
      Map<String, StoryCourse> courses, @Nullable String id, Consumer<StoryCourse> action) {
    StoryCourse course = id == null ? null : courses.get(id);
    if (course != null) {
      action.accept(course);
    }
  }

  /** Whether the raw record holds the last part of an id, and not as a part of another. */
  private static boolean holds(String raw, String core) {
    int at = core.isEmpty() ? -1 : raw.indexOf(core);
    while (at >= 0) {
      int end = at + core.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(raw.charAt(at - 1));
      if (begins && (end == raw.length() || !Character.isLetterOrDigit(raw.charAt(end)))) {
        return true;
      }
      at = raw.indexOf(core, end);
    }
    return false;
  }

  /** As the end of a text in JSON. */
  private static String quotedEnd(String text) {
    return Json.line(text).substring(1);
  }
}
