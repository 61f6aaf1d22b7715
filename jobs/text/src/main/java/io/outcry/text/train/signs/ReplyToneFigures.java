// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.signs;

import io.outcry.text.reply.ReplyTone;
import io.outcry.text.reply.ReplyTones;
import io.outcry.text.train.data.CsvTable;
import io.outcry.text.train.data.PlainText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Prints how well {@link ReplyTones} tells the tones of labelled replies. */
final class ReplyToneFigures {
  private static final String HEADER =
      "tone                     true  precision [95 %%]       recall [95 %%]     %n";

  /** Columns of published labels that mean the same as a tone. */
  private record Published(String company, ReplyTone tone, List<String> columns) {}

  private static final List<Published> PUBLISHED =
      List.of(
          new Published("AmazonHelp", ReplyTone.APOLOGY, List.of("Apologize")),
          new Published(
              "AmazonHelp",
              ReplyTone.MOVED_TO_PRIVATE,
              List.of("Request to call by phone", "Request to reach out by chat")),
          new Published("AppleSupport", ReplyTone.MOVED_TO_PRIVATE, List.of("Request DM")),
          new Published(
              "AppleSupport",
              ReplyTone.QUESTION,
              List.of("Request iOS version", "Request device model", "Request country")),
          new Published("AppleSupport", ReplyTone.SOLUTION, List.of("Request device restart")),
          new Published(
              "SpotifyCares",
              ReplyTone.MOVED_TO_PRIVATE,
              List.of("Request username via DM", "Request email address via DM")),
          new Published(
              "SpotifyCares",
              ReplyTone.QUESTION,
              List.of(
                  "Request username via DM",
                  "Request email address via DM",
                  "Request exact issue description",
                  "Request device and OS version",
                  "Request Spotify version",
                  "Request error message")),
          new Published(
              "SpotifyCares",
              ReplyTone.SOLUTION,
              List.of("Request device restart", "Request logout and login")));

  private ReplyToneFigures() {}

  /**
   * Prints precision and recall by tone.
   *
   * @param replies CSV with columns {@code tweet_id} and {@code text}
   * @param topics a folder of {@code twcs-COMPANY-100-outbound.csv}
   * @param labels tabs between {@code id}, {@code part}, {@code split} and {@code labels}
   */
  static void print(Path replies, Path topics, Path labels, PrintStream out) throws IOException {
    List<LabelledReply> labelled = LabelledReply.read(labels, texts(replies));
    for (String split : List.of("dev", "test")) {
      own(labelled, split + ", random", r -> r.split().equals(split) && !r.enriched(), out);
      own(labelled, split + ", enriched", r -> r.split().equals(split) && r.enriched(), out);
      own(labelled, split, r -> r.split().equals(split), out);
    }
    published(topics, out);
  }

  private static Map<String, String> texts(Path replies) throws IOException {
    CsvTable table = CsvTable.read(replies);
    Map<String, String> texts = new HashMap<>();
    for (int row = 0; row < table.size(); row++) {
      texts.put(table.cell(row, "tweet_id"), PlainText.of(table.cell(row, "text")));
    }
    return texts;
  }

  private static void own(
      List<LabelledReply> all, String name, Predicate<LabelledReply> which, PrintStream out) {
    List<LabelledReply> replies = all.stream().filter(which).toList();
    out.printf(Locale.ROOT, "replies, %s: %d%n" + HEADER, name, replies.size());
    for (ReplyTone tone : ReplyTone.values()) {
      ToneCount count = new ToneCount();
      for (LabelledReply reply : replies) {
        count.add(reply.tones().contains(tone), ReplyTones.of(reply.text()).contains(tone));
      }
      out.printf(Locale.ROOT, "%-17s %s%n", tone.wireName(), count);
    }
    out.println();
  }

  private static void published(Path topics, PrintStream out) throws IOException {
    out.printf(Locale.ROOT, "published labels, 100 replies of each company%n" + HEADER);
    for (Published labels : PUBLISHED) {
      CsvTable table =
          CsvTable.read(topics.resolve("twcs-" + labels.company() + "-100-outbound.csv"));
      ToneCount count = new ToneCount();
      for (int row = 0; row < table.size(); row++) {
        String text = PlainText.of(table.cell(row, "text"));
        count.add(isMarked(table, row, labels), ReplyTones.of(text).contains(labels.tone()));
      }
      out.printf(Locale.ROOT, "%-17s %s  %s%n", labels.tone().wireName(), count, labels.company());
    }
  }

  private static boolean isMarked(CsvTable table, int row, Published labels) throws IOException {
    for (String column : labels.columns()) {
      if (table.cell(row, column).startsWith("1")) {
        return true;
      }
    }
    return false;
  }
}
