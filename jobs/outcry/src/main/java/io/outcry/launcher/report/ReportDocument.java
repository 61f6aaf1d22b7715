// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report;

import io.outcry.launcher.report.board.BrandBoard;
import io.outcry.launcher.report.board.Learned;
import io.outcry.launcher.report.board.ResponseBoard;
import io.outcry.launcher.report.facts.RunFacts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report for machines.
 *
 * @param from of what was heard; null where the run did not close its books
 * @param alerts newest first; none in a public report
 */
record ReportDocument(
    @Nullable Instant from,
    @Nullable Instant to,
    List<BrandBoard> brands,
    List<Learned> learned,
    List<AlertRow> alerts) {

  static ReportDocument of(RunFacts run, ResponseBoard board, boolean withAlerts) {
    return new ReportDocument(
        run.books() == null ? null : run.books().from(),
        run.books() == null ? null : run.books().to(),
        board.brands(),
        board.learned(),
        withAlerts ? run.alerts().stream().map(AlertRow::of).toList() : List.of());
  }
}
