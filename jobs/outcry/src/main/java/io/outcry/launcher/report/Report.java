// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report;

import io.outcry.launcher.report.board.ResponseBoard;
import io.outcry.launcher.report.facts.RunFacts;
import io.outcry.launcher.report.page.Html;
import io.outcry.launcher.report.page.ReportPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@code report.html} from the output files of a run: one page without scripts that asks no
 * host for anything. Files that are missing or empty count as empty.
 */
public final class Report {
  private Report() {}

  /**
   * Writes the page into the folder that holds the files.
   *
   * @param label such as that all data are invented; null for none
   * @param brandNames id to name; a brand that is not there is called as its alerts call it
   * @param competitors of a brand, by ids; where there are some, the page gives its share of voice
   * @return the page
   */
  public static Path write(
      Path folder,
      @Nullable String label,
      Map<String, String> brandNames,
      Map<String, List<String>> competitors)
      throws IOException {
    return write(folder, label, brandNames, competitors, folder.resolve("report.html"));
  }

  /**
   * Writes the page into a file.
   *
   * @return the file
   */
  static Path write(
      Path folder,
      @Nullable String label,
      Map<String, String> brandNames,
      Map<String, List<String>> competitors,
      Path file)
      throws IOException {
    RunFacts run = RunFacts.read(folder, brandNames, competitors);
    ResponseBoard board = ResponseBoard.read(folder, run.alerts());
    return write(file, html -> new ReportPage(run, board, brandNames, label).write(html));
  }

  /** Writes a page that is there as a whole or not at all. */
  public static Path write(Path file, Consumer<Html> page) throws IOException {
    Path draft = file.resolveSibling("." + file.getFileName());
    try (Writer out = Files.newBufferedWriter(draft)) {
      page.accept(new Html(out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
