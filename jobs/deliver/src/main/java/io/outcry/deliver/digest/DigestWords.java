// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.digest;

import io.outcry.schemas.digests.Digest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A digest in words: a title and sections of plain lines. Words of strangers are not escaped. */
public final class DigestWords {
  private final Digest digest;
  private final DateTimeFormatter time;

  /**
   * @param zone of the reader
   */
  public DigestWords(Digest digest, ZoneId zone) {
    this.digest = digest;
    time = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH).withZone(zone);
  }

  /**
   * @param title plain text
   * @param lines plain text, one line each
   */
  public record Section(String title, List<String> lines) {}

  /** {@code The day to Tue 6 Jan, 07:00: 2 alerts, 1 held back, 3 complaints wait}. */
  public String title() {
    String span = "The %s to %s: ".formatted(digest.period(), time.format(digest.to()));
    if (digest.quiet()) {
      return span + "nothing to tell";
    }
    return span
        + String.join(
            ", ",
            count(digest.fired().size(), "alert", "alerts"),
            digest.held().size() + " held back",
            count(open(), "complaint waits", "complaints wait"));
  }

  private long open() {
    return digest.open().size() + digest.openLeftOut();
  }

  /** In the order of what matters; sections without a line are left out. */
  public List<Section> sections() {
    List<Section> all = new ArrayList<>();
    add(all, "Heard", heard());
    add(all, "Waits for an answer", digest.open().stream().map(this::open).toList());
    add(all, "Fired", digest.fired().stream().map(this::fired).toList());
    add(all, "Held back", digest.held().stream().map(this::held).toList());
    add(all, "Answered, and how it went", answered());
    add(all, "Nearly fired", digest.nearlyFired().stream().map(this::near).toList());
    add(all, "Shadow rules would have sent", digest.shadow().stream().map(this::fired).toList());
    add(all, "Themes", themes());
    add(all, "Changed for good", digest.shifts().stream().map(this::shift).toList());
    add(all, "Not heard", digest.blind().stream().map(this::blind).toList());
    return List.copyOf(all);
  }

  private static void add(List<Section> all, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      all.add(new Section(title, lines));
    }
  }

  private List<String> heard() {
    List<String> lines = new ArrayList<>();
    for (Digest.BrandCount brand : digest.brands()) {
      lines.add(
          "%s: %s (%s the %s before), %s (%s)"
              .formatted(
                  brand.brand(),
                  count(brand.mentions(), "mention", "mentions"),
                  number(brand.mentionsBefore()),
                  digest.period(),
                  count(brand.complaints(), "complaint", "complaints"),
                  number(brand.complaintsBefore())));
    }
    if (digest.quiet()) {
      lines.add(
          lines.isEmpty()
              ? "No mention of any brand was heard."
              : "Nothing fired, nothing was held back or came close, and no complaint waits.");
    }
    return lines;
  }

  private String open(Digest.Open it) {
    String age = span(Duration.between(it.since(), digest.to()));
    return "%s: %s: %s by %s, for %s%s%s%s%s"
        .formatted(
            it.brand(),
            quoted(it.title()),
            count(it.posts(), "post", "posts"),
            count(it.people(), "person", "people"),
            age,
            it.risk().isEmpty() ? "" : "; risk: " + String.join(", ", it.risk()),
            waits(it),
            it.replyTo() == null ? "" : "; answer " + it.replyTo(),
            it.alertId() == null ? "; it never alerted" : "; alert " + it.alertId());
  }

  private String waits(Digest.Open it) {
    if (it.waiting() == 0) {
      return it.unanswered() > 1 ? "; " + number(it.unanswered()) + " complaints" : "";
    }
    String longest =
        it.waitingSince() == null
            ? ""
            : ", longest " + span(Duration.between(it.waitingSince(), digest.to()));
    return "; "
        + count(it.waiting(), "person answered you and waits", "people answered you and wait")
        + longest;
  }

  private String fired(Digest.Fired it) {
    return "%s, %s: %s (%s; %s, now %s: %s) %s"
        .formatted(
            time.format(it.at()),
            it.brand(),
            quoted(it.title()),
            it.reason(),
            it.severity(),
            it.status(),
            it.statusReason(),
            it.alertId());
  }

  private String held(Digest.Held it) {
    return "%s, %s: %s: %s%s%s"
        .formatted(
            time.format(it.at()),
            it.brand(),
            quoted(it.title()),
            it.by(),
            it.receiver() == null ? "" : ", for " + it.receiver(),
            it.sentAt() == null ? "; not sent" : "; sent " + time.format(it.sentAt()));
  }

  private List<String> answered() {
    List<String> lines = new ArrayList<>();
    for (Digest.Reply it : digest.answered()) {
      String after =
          it.afterSeconds() == null ? "" : " after " + span(Duration.ofSeconds(it.afterSeconds()));
      lines.add(
          "%s, %s: %s: %s answered%s%s; %s"
              .formatted(
                  time.format(it.at()),
                  it.brand(),
                  quoted(it.title()),
                  it.account() == null ? "the company" : "@" + it.account(),
                  after,
                  it.tone().isEmpty() ? "" : " (" + String.join(", ", it.tone()) + ")",
                  outcome(it.outcome())));
    }
    if (digest.answeredInTime() > 0) {
      lines.add(
          count(digest.answeredInTime(), "complaint was", "complaints were")
              + " answered in time and never alerted.");
    }
    return lines;
  }

  private static String outcome(String outcome) {
    return switch (outcome) {
      case "cooled" -> "it cooled after that";
      case "closed" -> "closed by a person";
      case "faded" -> "it faded";
      case "still-spreading" -> "it still spread";
      default -> "too early to tell";
    };
  }

  private String near(Digest.Near it) {
    return "%s, %s: %s: %s a week get as far, the bar is %s%s"
        .formatted(
            time.format(it.at()),
            it.brand(),
            quoted(it.title()),
            rate(it.perWeek()),
            rate(it.bar()),
            it.by().equals("few-authors") ? "; too few people" : "");
  }

  private List<String> themes() {
    List<String> lines = new ArrayList<>();
    for (Digest.Theme it : digest.themes()) {
      lines.add(
          "%s: %s: %s, %s%s (%s; %s; %s)"
              .formatted(
                  it.brand(),
                  quoted(it.title()),
                  count(it.posts(), "post", "posts"),
                  trend(it),
                  it.stories() == 1
                      ? it.answeredShare() > 0 ? ", answered" : ", not answered"
                      : ", %d stories, %d %% answered"
                          .formatted(it.stories(), Math.round(100 * it.answeredShare())),
                  it.kind(),
                  String.join(" ", it.networks()),
                  String.join(" ", it.languages())));
    }
    if (digest.storiesLeftOut() > 0) {
      lines.add(
          count(digest.storiesLeftOut(), "smaller story is", "smaller stories are") + " left out.");
    }
    return lines;
  }

  private String trend(Digest.Theme it) {
    return it.trend().equals("new")
        ? "new"
        : "%s from %s the %s before"
            .formatted(it.trend(), number(it.postsBefore()), digest.period());
  }

  private String shift(Digest.Shift it) {
    return "%s: negative share %d %% since %s, %d %% before"
        .formatted(
            it.brand(),
            Math.round(100 * it.after()),
            day(it.since()),
            Math.round(100 * it.before()));
  }

  private String blind(Digest.Blind it) {
    return "%s from %s %s"
        .formatted(
            it.network(),
            time.format(it.from()),
            it.to() == null ? "on: counts are low" : "to " + time.format(it.to()));
  }

  private String day(Instant at) {
    return time.format(at).replaceFirst(",.*", "");
  }

  private static String quoted(String title) {
    return title.isEmpty() ? "(its text is not sent)" : '"' + title + '"';
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String count(long count, String one, String many) {
    return number(count) + " " + (count == 1 ? one : many);
  }

  private static String rate(double perWeek) {
    return String.format(
        Locale.ROOT, perWeek < 0.1 ? "%.3f" : perWeek < 10 ? "%.2f" : "%.0f", perWeek);
  }

  private static String span(Duration span) {
    long minutes = Math.max(0, span.toMinutes());
    return minutes < 60
        ? minutes + " min"
        : minutes < 48 * 60 ? minutes / 60 + " h" : minutes / 1_440 + " days";
  }
}
