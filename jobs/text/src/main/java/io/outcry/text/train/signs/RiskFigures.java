// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.signs;

import io.outcry.text.TextModel;
import io.outcry.text.risk.RiskKind;
import io.outcry.text.risk.Risks;
import io.outcry.text.train.data.RecordedTexts;
import io.outcry.text.train.measures.Share;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Prints how well kinds of risk are told, against labels given by reading. */
final class RiskFigures {
  /** Posts about anybody, not to or about a company. */
  private static final String GENERAL = "semeval";

  /** A label, the post, and whether the rules as they are find that kind in it. */
  record Judged(RiskLabel label, String text, boolean found) {}

  private final PrintStream out;

  private RiskFigures(PrintStream out) {
    this.out = out;
  }

  /**
   * Prints precision, recall relative to pools of loose key words, what a gate on scores would do,
   * and hits per 1,000 posts.
   *
   * @param data the folder that {@link RecordedTexts} reads
   * @param labels a file that {@link RiskLabel} reads
   */
  static void print(TextModel model, Path data, Path labels, PrintStream out) throws IOException {
    RecordedTexts texts = new RecordedTexts(data);
    List<RiskLabel> all = RiskLabel.read(labels);
    RiskFigures figures = new RiskFigures(out);
    List<Judged> judged = judged(all, texts);
    List<Judged> hits = judged.stream().filter(j -> j.label().isHit()).toList();
    for (String split : List.of("dev", "test")) {
      Predicate<Judged> ofSplit = j -> j.label().split().equals(split);
      figures.precision("all sources, " + split, hits, ofSplit);
      figures.precision(
          "posts to or about companies, " + split,
          hits,
          ofSplit.and(j -> !j.label().source().equals(GENERAL)));
    }
    for (String pool : all.stream().map(RiskLabel::part).distinct().sorted().toList()) {
      if (pool.startsWith("pool-")) {
        long posts =
            all.stream()
                .filter(l -> l.part().equals(pool))
                .map(l -> l.source() + l.id())
                .distinct()
                .count();
        figures.recall(
            pool + ", " + posts + " posts",
            judged.stream().filter(j -> j.label().part().equals(pool)).toList());
      }
    }
    RiskGate.print(model, hits, out);
    RiskRates.print(texts, out);
  }

  private static List<Judged> judged(List<RiskLabel> labels, RecordedTexts texts)
      throws IOException {
    List<Judged> judged = new ArrayList<>();
    for (RiskLabel label : labels) {
      if (label.kind().isPresent()) {
        String text = texts.text(label.source(), label.id());
        RiskKind kind = label.kind().get();
        judged.add(
            new Judged(label, text, Risks.in(text).stream().anyMatch(risk -> risk.kind() == kind)));
      }
    }
    return judged;
  }

  private void precision(String title, List<Judged> hits, Predicate<Judged> wanted) {
    line("== risk, precision of hits when first judged, %s", title);
    line("%-15s%-36s%s", "kind", "right", "found by the rules as they are (seen)");
    List<Judged> some = hits.stream().filter(wanted).toList();
    for (RiskKind kind : RiskKind.values()) {
      precisionRow(kind.wireName(), ofKind(some, kind));
    }
    precisionRow("all", some);
    line("");
  }

  private void precisionRow(String name, List<Judged> hits) {
    List<Judged> right = hits.stream().filter(j -> j.label().good()).toList();
    List<Judged> wrong = hits.stream().filter(j -> !j.label().good()).toList();
    line(
        "%-15s%-36sright %d of %d, wrong %d of %d",
        name,
        new Share(right.size(), hits.size()),
        found(right),
        right.size(),
        found(wrong),
        wrong.size());
  }

  private void recall(String title, List<Judged> pool) {
    line("== risk, recall relative to %s", title);
    line("%-15s%-36s%s", "kind", "when first run", "rules as they are (seen)");
    for (RiskKind kind : RiskKind.values()) {
      recallRow(kind.wireName(), ofKind(pool, kind));
    }
    recallRow("all", pool);
    line("");
  }

  private void recallRow(String name, List<Judged> pool) {
    int first = (int) pool.stream().filter(j -> j.label().good()).count();
    line("%-15s%-36s%s", name, new Share(first, pool.size()), new Share(found(pool), pool.size()));
  }

  private static List<Judged> ofKind(List<Judged> some, RiskKind kind) {
    return some.stream().filter(j -> j.label().kind().orElseThrow() == kind).toList();
  }

  private static int found(List<Judged> some) {
    return (int) some.stream().filter(Judged::found).count();
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
