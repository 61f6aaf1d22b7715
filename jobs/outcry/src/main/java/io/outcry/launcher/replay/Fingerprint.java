// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells one content of a small file from another. */
final class Fingerprint {
  private static final int SHOWN_CHARACTERS = 12;

  private Fingerprint() {}

  /** The first characters of the SHA-256, in hex. */
  static String of(Path file) throws IOException {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return "sha256 " + HexFormat.of().formatHex(sum).substring(0, SHOWN_CHARACTERS);
    } catch (NoSuchAlgorithmException e) { // each Java has it
      throw new IllegalStateException(e);
    }
  }
}
