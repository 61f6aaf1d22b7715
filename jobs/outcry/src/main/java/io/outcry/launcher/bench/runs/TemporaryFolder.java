// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.util.FileUtils;

/** A folder among the temporary files of this machine, removed with all in it when closed. */
public record TemporaryFolder(Path path) implements AutoCloseable {
  public static TemporaryFolder make() throws IOException {
    TemporaryFolder folder = new TemporaryFolder(Files.createTempDirectory("outcry-bench"));
    Runtime.getRuntime().addShutdownHook(new Thread(folder::close));
    return folder;
  }

  @Override
  public void close() {
    FileUtils.deleteDirectoryQuietly(path.toFile());
  }
}
