// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.backtest;

import io.outcry.launcher.report.page.Html;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The two results of a comparison; each is whole or not there. */
record BacktestFiles(Path json, Path page) {
  static BacktestFiles in(Path folder) {
    return new BacktestFiles(folder.resolve("backtest.json"), folder.resolve("backtest.html"));
  }

  /** Those of an earlier comparison go first: what is begun is not done. */
  void remove() throws IOException {
    Files.deleteIfExists(page);
    Files.deleteIfExists(json);
  }

  void write(Comparison result) throws IOException {
    Path draft = json.resolveSibling(".backtest.json");
    String text = Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(result);
    Files.writeString(draft, text + "\n");
    Files.move(draft, json, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    Path pageDraft = page.resolveSibling(".backtest.html");
    try (Writer out = Files.newBufferedWriter(pageDraft)) {
      new BacktestPage(result).write(new Html(out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Files.move(
        pageDraft, page, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
