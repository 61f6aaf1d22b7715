// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.tier;

import io.outcry.complaintalerts.reading.CloseReader;
import io.outcry.complaintalerts.reading.CloseReading;
import io.outcry.launcher.terminal.UserException;
import io.outcry.text.best.BestModel;
import io.outcry.text.embed.EmbedderUnavailableException;
import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how closely posts are read. */
public final class TierOptions {
  @Option(
      names = "--tier",
      paramLabel = "fast|best",
      description =
          "fast: the fast model reads all posts; best: the best model also reads those where it may "
              + "change something (default: best, or fast where this machine cannot run it).")
  private @Nullable Tier tier;

  @Option(
      names = "--read-share",
      defaultValue = "1",
      paramLabel = "SHARE",
      description =
          "With best: the share of those posts that the best model reads, 0 to 1, chosen by their "
              + "ids alone (default: 1).")
  private double share;

  /**
   * For a recording: the run waits until all is read. Null if nothing is read closely.
   *
   * @param err where it says that this machine cannot run the better model
   * @throws UserException if it was asked for and cannot run
   */
  public @Nullable CloseReading ofAll(PrintWriter err) {
    CloseReader.Opener reader = reader();
    if (reader == null) {
      return null;
    }
    try {
      BestModel.shared();
    } catch (EmbedderUnavailableException e) {
      if (tier == Tier.best) {
        throw UserException.failed("--tier best: " + e.getMessage(), e);
      }
      err.println("outcry: posts are read by the fast model only: " + e.getMessage());
      return null;
    }
    return CloseReading.ofAll(reader).ofShare(share);
  }

  /** For live posts: nothing waits. Null if nothing is read closely. */
  public @Nullable CloseReading ofWhatFits() {
    CloseReader.Opener reader = reader();
    return reader == null ? null : CloseReading.ofWhatFits(reader).ofShare(share);
  }

  /** What has to be the same when the command is started again. */
  public void describe(Map<String, String> command) {
    command.put("--tier", chosen().name());
    command.put("--read-share", String.valueOf(share));
  }

  private Tier chosen() {
    return tier == null ? Tier.best : tier;
  }

  private CloseReader.@Nullable Opener reader() {
    if (!(share >= 0 && share <= 1)) {
      throw UserException.usage("--read-share: found " + share + "; expected 0 to 1");
    }
    return chosen().reader();
  }
}
