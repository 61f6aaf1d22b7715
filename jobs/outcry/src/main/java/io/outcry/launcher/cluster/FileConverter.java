// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.cluster;

import picocli.CommandLine.ITypeConverter;

/** Makes a {@link FileArgument} of what is written. */
final class FileConverter implements ITypeConverter<FileArgument> {
  @Override
  public FileArgument convert(String value) {
    return FileArgument.of(value);
  }
}
