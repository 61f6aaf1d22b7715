// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.rendering;

import io.outcry.schemas.alerts.Alert;
import io.outcry.webhook.receivers.Evidence;
import io.outcry.webhook.rendering.Told.Link;
import io.outcry.webhook.rendering.Told.Part;
import io.outcry.webhook.rendering.Told.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One alert in the order in which it is read: what happens first, details last. */
final class AlertPart {
  private static final int LINE = 600;
  private static final int EXCERPT = 80;
  private static final int QUOTE = 1_000;
  private static final int SHARED = 3;

  private AlertPart() {}

  static Part of(@Nullable String title, Alert alert, Evidence evidence) {
    Alert.Headline words = AlertWords.of(alert, evidence);
    List<String> lines = new ArrayList<>();
    add(lines, words.happening());
    add(lines, words.answered());
    add(lines, words.odds());
    if (!alert.risk().isEmpty()) {
      add(lines, "Risk: " + risks(alert, evidence));
    }
    if (evidence != Evidence.LINK) {
      add(lines, shared(alert, words.happening()));
    }
    if (alert.answered().contradiction() != null) {
      add(lines, alert.answered().contradiction());
    }
    alert.blind().forEach(it -> add(lines, blind(it)));
    String next = PlainText.line(words.next(), LINE);
    return new Part(
        title, lines, next.isEmpty() ? null : next, links(alert), quotes(alert, evidence));
  }

  private static void add(List<String> lines, String text) {
    String line = PlainText.line(text, LINE);
    if (!line.isEmpty()) {
      lines.add(line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1));
    }
  }

  private static String risks(Alert alert, Evidence evidence) {
    return alert.risk().stream()
        .map(
            it ->
                evidence == Evidence.LINK || it.words().isEmpty()
                    ? it.kind()
                    : it.kind() + " (" + String.join(", ", it.words()) + ")")
        .collect(Collectors.joining(", "));
  }

  /** What goes round besides what the headline names. */
  private static String shared(Alert alert, String happening) {
    Stream<String> media =
        alert.media().stream()
            .filter(it -> !happening.contains(it.url()))
            .map(it -> "%s (%s, %d posts)".formatted(it.url(), it.kind(), it.posts()));
    Stream<String> links =
        alert.sharedLinks().stream()
            .filter(it -> !happening.contains(it.url()))
            .map(it -> "%s (%d posts)".formatted(it.url(), it.posts()));
    String all = Stream.concat(media, links).limit(SHARED).collect(Collectors.joining(", "));
    return all.isEmpty() ? "" : "Shared: " + all;
  }

  private static String blind(Alert.Blind blind) {
    String until = blind.to() == null ? "" : " until " + PlainText.time(blind.to());
    String since = PlainText.time(blind.from());
    return "Blind on " + PlainText.network(blind.network()) + " since " + since + until;
  }

  private static List<Link> links(Alert alert) {
    List<Link> links = new ArrayList<>();
    if (alert.replyTo() != null) {
      String who = PlainText.line(alert.replyTo().author(), EXCERPT);
      link(links, "Open @" + who + "'s post", alert.replyTo().url());
    } else {
      link(links, "Open the first post", alert.firstPost().url());
    }
    link(links, "The story", alert.links().story());
    link(links, "I take it", alert.links().ack());
    link(links, "We answered", alert.links().responded());
    link(links, "Useful", alert.links().useful());
    link(links, "Not useful", alert.links().notUseful());
    return links;
  }

  private static void link(List<Link> links, String label, @Nullable String url) {
    String address = PlainText.webAddress(url);
    if (address != null) {
      links.add(new Link(label, address));
    }
  }

  private static List<Quote> quotes(Alert alert, Evidence evidence) {
    List<Quote> quotes = new ArrayList<>();
    for (Alert.Sample sample : alert.samples()) {
      String url = PlainText.webAddress(sample.url());
      String text =
          switch (evidence) {
            case FULL -> PlainText.line(sample.text(), QUOTE);
            case EXCERPT -> PlainText.line(sample.text(), EXCERPT);
            case LINK -> "";
          };
      if (!text.isEmpty() || url != null) {
        quotes.add(new Quote(by(sample), text, url));
      }
    }
    return quotes;
  }

  private static String by(Alert.Sample sample) {
    int colon = sample.id().indexOf(':');
    String network = colon <= 0 ? "" : " on " + PlainText.network(sample.id().substring(0, colon));
    String followers =
        sample.followers() == null
            ? ""
            : String.format(
                Locale.ROOT,
                ", %,d %s",
                sample.followers(),
                sample.followers() == 1 ? "follower" : "followers");
    return PlainText.clip("@" + PlainText.line(sample.author() + network) + followers, 200);
  }
}
