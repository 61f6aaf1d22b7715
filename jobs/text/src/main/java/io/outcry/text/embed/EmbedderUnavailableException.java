// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.embed;

/** The network cannot run on this machine; the message says why and what to do. */
public final class EmbedderUnavailableException extends Exception {
  private static final long serialVersionUID = 1;

  EmbedderUnavailableException(Throwable cause) {
    super(
        ("the sentence encoder cannot run on this machine (%s, %s): %s. Use --tier fast; or give it"
                + " Linux with glibc (x64, aarch64), macOS (aarch64) or Windows (x64), and room in"
                + " %s to unpack into (-Djava.io.tmpdir)")
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                reason(cause),
                System.getProperty("java.io.tmpdir")),
        cause);
  }

  /** The innermost message: a failed start of a class wraps what went wrong. */
  private static String reason(Throwable cause) {
    Throwable inner = cause;
    while (inner.getCause() != null) {
      inner = inner.getCause();
    }
    return inner.getMessage() == null ? inner.getClass().getSimpleName() : inner.getMessage();
  }
}
