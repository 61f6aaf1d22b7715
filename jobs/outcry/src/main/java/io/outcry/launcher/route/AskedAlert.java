// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.route;

import io.outcry.launcher.embedded.OutputFolder;
import io.outcry.launcher.report.facts.JsonLines;
import io.outcry.launcher.terminal.UserException;
import io.outcry.launcher.terminal.Visible;
import io.outcry.schemas.alerts.Alert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An alert that a person named: by its id in the files of a run, or by a file that holds it. */
final class AskedAlert {
  private AskedAlert() {}

  /**
   * Its revisions in the order of the file; of a file all alerts in it.
   *
   * @param folder of a run; null for a file of alerts
   * @throws UserException if there is none
   */
  static List<Alert> revisions(String asked, @Nullable Path folder) throws IOException {
    List<Alert> found = new ArrayList<>();
    Path file = folder == null ? Path.of(asked) : new OutputFolder(folder).alerts();
    if (!Files.isRegularFile(file)) {
      throw UserException.usage(
          (folder == null ? "--alert: " : "--in: ")
              + file
              + ": there is no such file; name the --out of a run by --in, or a file of alerts");
    }
    JsonLines.forEach(
        file,
        Alert.class,
        alert -> {
          if (folder == null || asked.equals(alert.alertId())) {
            found.add(alert);
          }
        });
    if (found.isEmpty()) {
      throw UserException.usage("--alert: " + Visible.line(asked, 200) + ": not in " + file);
    }
    return found;
  }
}
