// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine;

/** What {@code --version} prints: Outcry, Flink and Java. */
final class Version implements CommandLine.IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    Properties built = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      if (in == null) {
        throw new IOException("version.properties is missing: build with Maven");
      }
      built.load(in);
    }
    return new String[] {
      "outcry " + built.getProperty("outcry"),
      "Flink " + built.getProperty("flink"),
      "Java " + System.getProperty("java.version")
    };
  }
}
