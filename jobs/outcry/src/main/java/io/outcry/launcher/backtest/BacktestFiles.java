// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.backtest;

import io.outcry.launcher.embedded.OutputFolder;
import io.outcry.launcher.report.Report;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The two results of a comparison, each whole or not there, and the folders of its runs. */
record BacktestFiles(Path json, Path page, List<OutputFolder> runs) {
  static BacktestFiles in(Path folder) {
    return new BacktestFiles(
        folder.resolve("backtest.json"),
        folder.resolve("backtest.html"),
        List.of(new OutputFolder(folder.resolve("a")), new OutputFolder(folder.resolve("b"))));
  }

  /** What tells that an earlier comparison is done goes first: what is begun is not done. */
  void remove() throws IOException {
    Files.deleteIfExists(page);
    Files.deleteIfExists(json);
    for (OutputFolder run : runs) {
      Files.deleteIfExists(run.report());
      Files.deleteIfExists(run.summary());
    }
  }

  void write(Comparison result) throws IOException {
    Path draft = json.resolveSibling(".backtest.json");
    String text = Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(result);
    Files.writeString(draft, text + "\n");
    Files.move(draft, json, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    Report.write(page, html -> new BacktestPage(result).write(html));
  }
}
