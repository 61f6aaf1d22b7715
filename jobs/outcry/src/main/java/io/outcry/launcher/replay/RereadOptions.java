// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of verbs that read recorded posts more than once. */
public final class RereadOptions {
  @Option(
      names = "--posts",
      arity = "1..*",
      required = true,
      paramLabel = "FILE",
      description = "Recorded posts: files (plain or .gz) or folders.")
  private List<String> names;

  @Mixin private FormatOption format;

  /**
   * The posts that these options name.
   *
   * @param why what they are read twice for
   * @throws io.outcry.launcher.terminal.UserException if one is missing or can be read only once,
   *     or there is no such format
   */
  public RecordedPosts posts(String why) {
    return new RecordedPosts(names, format.name()).readTwice(why);
  }
}
