// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.signs;

import io.outcry.text.risk.RiskEvidence;
import io.outcry.text.risk.RiskKind;
import io.outcry.text.risk.Risks;
import io.outcry.text.train.data.RecordedTexts;
import java.io.IOException;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints how often each kind of risk is found in each source of posts. */
final class RiskRates {
  private static final List<String> SOURCES =
      List.of("customers", "airline", "acl", "wire", "semeval");

  private RiskRates() {}

  static void print(RecordedTexts texts, PrintStream out) throws IOException {
    out.printf(Locale.ROOT, "== risk, hits per 1,000 posts%n%-12s%8s", "", "posts");
    for (RiskKind kind : RiskKind.values()) {
      out.printf(Locale.ROOT, "%16s", kind.wireName());
    }
    out.printf(Locale.ROOT, "%8s%n", "any");
    for (String source : SOURCES) {
      row(source, texts.all(source), out);
    }
  }

  private static void row(String source, List<String> posts, PrintStream out) {
    Map<RiskKind, Integer> counts = new EnumMap<>(RiskKind.class);
    int any = 0;
    for (String post : posts) {
      List<RiskEvidence> risks = Risks.in(post);
      risks.forEach(risk -> counts.merge(risk.kind(), 1, Integer::sum));
      any += risks.isEmpty() ? 0 : 1;
    }
    out.printf(Locale.ROOT, "%-12s%8d", source, posts.size());
    for (RiskKind kind : RiskKind.values()) {
      out.printf(Locale.ROOT, "%16.2f", perThousand(counts.getOrDefault(kind, 0), posts));
    }
    out.printf(Locale.ROOT, "%8.2f%n", perThousand(any, posts));
  }

  private static double perThousand(int part, List<String> posts) {
    return 1_000.0 * part / Math.max(1, posts.size());
  }
}
