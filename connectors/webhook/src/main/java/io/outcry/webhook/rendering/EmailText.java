// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.rendering;

import java.util.ArrayList;
import java.util.List;

/** The part of a mail for those who read plain text. */
final class EmailText {
  private EmailText() {}

  static String of(Told told) {
    List<String> lines = new ArrayList<>();
    lines.add(told.headline());
    if (told.rehearsal()) {
      lines.add(Told.REHEARSAL_NOTE);
    }
    for (Told.Part part : told.parts()) {
      lines.add("");
      if (part.title() != null) {
        lines.add(part.title());
      }
      lines.addAll(part.lines());
      if (part.next() != null) {
        lines.add("");
        lines.add("Next: " + part.next());
      }
      part.links().forEach(it -> lines.add(it.label() + ": " + it.url()));
      for (Told.Quote quote : part.quotes()) {
        lines.add("");
        if (!quote.text().isEmpty()) {
          lines.add("> " + quote.text());
        }
        lines.add(quote.by() + (quote.url() == null ? "" : ": " + quote.url()));
      }
    }
    if (!told.smallPrint().isEmpty()) {
      lines.addAll(List.of("", "--"));
      lines.addAll(told.smallPrint());
    }
    return String.join("\n", lines) + "\n";
  }
}
