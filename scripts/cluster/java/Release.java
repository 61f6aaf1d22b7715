// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import io.outcry.launcher.terminal.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The savepoint of a release, {@code scripts/cluster/releases/<name>.savepoint.gz}: of the main
 * job, once it has read {@link FirstBlock}. All state is in the one file.
 */
record Release(String name, Path file) {
  static final String NONE = "none";
  static final String ENDING = ".savepoint.gz";
  static final String METADATA = "_metadata";

  /**
   * Returns null for none.
   *
   * @param wanted null for the last
   */
  static Release of(String wanted) throws IOException {
    Path folder = Path.of(System.getProperty("outcry.cluster.root"), "scripts/cluster/releases");
    List<Release> all;
    try (Stream<Path> files = Files.list(folder)) {
      all =
          files
              .filter(it -> it.getFileName().toString().endsWith(ENDING))
              .map(Release::of)
              .sorted(Comparator.comparing(it -> Version.parse(it.name)))
              .toList();
    }
    if (NONE.equals(wanted)) {
      return null;
    }
    return all.stream()
        .filter(it -> wanted == null || it.name.equals(wanted))
        .reduce((one, later) -> later)
        .orElseThrow(
            () ->
                UserException.usage(
                    "--release: %s has no savepoint of %s; there are %s and none"
                        .formatted(folder, wanted, all.stream().map(Release::name).toList())));
  }

  private static Release of(Path file) {
    return new Release(file.getFileName().toString().replace(ENDING, ""), file);
  }

  /** Returns where it lies for Flink. */
  String unpack(Path folder) throws IOException {
    Path savepoint = Files.createDirectories(folder.resolve("release-" + name));
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      Files.copy(in, savepoint.resolve(METADATA));
    }
    return savepoint.toUri().toString();
  }
}
