// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.signs;

import io.outcry.text.TextScore;
import io.outcry.text.kind.Cues;
import io.outcry.text.kind.Rivals;
import io.outcry.text.kind.TextKind;
import io.outcry.text.kind.TextKinds;
import io.outcry.text.train.data.RecordedTexts;
import io.outcry.text.train.measures.Confusion;
import io.outcry.text.train.measures.Share;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Prints how well kinds of text and cues are told, against labels given by reading. */
final class KindFigures {
  /** The complaint column was trained on these. */
  private static final Set<String> TRAINED_ON = Set.of("acl", "airline");

  private static final int YES = 1;

  private record Judged(KindLabel label, TextKind kind, Cues cues) {}

  private final PrintStream out;

  private KindFigures(PrintStream out) {
    this.out = out;
  }

  /**
   * Prints confusion, precision and recall per kind and cue, by split and part.
   *
   * @param data the folder that {@link RecordedTexts} reads
   * @param labels a file that {@link KindLabel} reads
   */
  static void print(Function<String, TextScore> model, Path data, Path labels, PrintStream out)
      throws IOException {
    RecordedTexts texts = new RecordedTexts(data);
    List<Judged> judged = new ArrayList<>();
    for (KindLabel label : KindLabel.read(labels)) {
      String text = texts.text(label.source(), label.id());
      judged.add(
          new Judged(
              label, TextKinds.of(text, model.apply(text)), Cues.of(text, rivals(label.rivals()))));
    }
    KindFigures figures = new KindFigures(out);
    Set<String> splits = new LinkedHashSet<>(List.of("dev"));
    judged.forEach(one -> splits.add(one.label().split()));
    for (String split : splits) {
      figures.split(split, judged.stream().filter(j -> j.label().split().equals(split)).toList());
    }
  }

  private static Rivals rivals(List<String> names) {
    return Rivals.of(
        names.stream()
            .collect(
                Collectors.toMap(
                    name -> name, name -> List.of(name, name.replace('_', ' ')), (a, b) -> a)));
  }

  private void split(String split, List<Judged> judged) {
    kinds(split + ", random", judged, j -> j.label().part().equals("random"));
    kinds(split + ", enriched", judged, j -> j.label().part().equals("enriched"));
    kinds(
        split + ", without sets that the complaint column was trained on",
        judged,
        j -> !TRAINED_ON.contains(j.label().source()));
    cues(split, judged);
  }

  private void kinds(String title, List<Judged> all, Predicate<Judged> wanted) {
    List<KindScores.Pair> pairs =
        all.stream()
            .filter(wanted)
            .map(j -> new KindScores.Pair(j.label().kind(), j.kind()))
            .toList();
    if (pairs.isEmpty()) {
      return;
    }
    KindScores scores = KindScores.of(pairs);
    line("== kind, %s: %d posts, macro F1 %s", title, pairs.size(), scores.macroF1Text());
    line(row("as labelled", KindFigures::name));
    for (TextKind truth : TextKind.values()) {
      line(row(name(truth), kind -> Integer.toString(scores.count(truth, kind))));
    }
    for (TextKind kind : TextKind.values()) {
      line(
          "%-10s precision %-34s recall %-34s F1 %.3f",
          name(kind), scores.precision(kind), scores.recall(kind), scores.f1(kind));
    }
    line("");
  }

  private void cues(String split, List<Judged> judged) {
    for (String part : List.of("random", "enriched")) {
      Confusion leaving = new Confusion(2);
      Confusion comparing = new Confusion(2);
      for (Judged one : judged) {
        KindLabel label = one.label();
        if (label.part().equals(part)) {
          leaving.add(index(label.leaving()), index(one.cues().leaving()));
          for (String rival : label.rivals()) {
            comparing.add(
                index(label.compared().contains(rival)),
                index(one.cues().comparing().contains(rival)));
          }
        }
      }
      cue("leaving, " + split + ", " + part + ", by posts", leaving);
      cue("comparing, " + split + ", " + part + ", by rivals named", comparing);
    }
    line("");
  }

  private void cue(String title, Confusion confusion) {
    int right = confusion.count(YES, YES);
    line(
        "== cue %s: precision %s, recall %s, right refusals %d",
        title,
        new Share(right, right + confusion.count(0, YES)),
        new Share(right, right + confusion.count(YES, 0)),
        confusion.count(0, 0));
  }

  private static int index(boolean yes) {
    return yes ? YES : 0;
  }

  private static String row(String title, Function<TextKind, String> cell) {
    StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-12s", title));
    for (TextKind kind : TextKind.values()) {
      row.append(String.format(Locale.ROOT, "%10s", cell.apply(kind)));
    }
    return row.toString();
  }

  private static String name(TextKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
