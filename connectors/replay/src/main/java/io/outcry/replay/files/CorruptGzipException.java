// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.files;

import java.io.IOException;

/** A gzip stream that is cut or damaged; all that could be read has been read before. */
final class CorruptGzipException extends IOException {
  private static final long serialVersionUID = 1;

  CorruptGzipException(String message) {
    super(message);
  }
}
