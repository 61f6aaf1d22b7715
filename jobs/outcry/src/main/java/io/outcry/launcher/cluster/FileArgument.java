// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.config.BrandsFile;
import io.outcry.launcher.config.Receivers;
import io.outcry.launcher.config.ReceiversFile;
import io.outcry.launcher.terminal.UserException;
import io.outcry.schemas.config.ConfigDocument;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file as the argument of a job: its path where the job is made, or the file itself, sent along
 * by {@code outcry submit}, since a job manager does not see the files of whoever submits.
 *
 * @param name its path, or what problems call it
 * @param text what it says if it was sent; null if it is to be read
 */
record FileArgument(String name, @Nullable String text) {
  private static final String SENT = "sent:";

  /** What picocli makes of an argument. */
  static FileArgument of(String argument) {
    if (!argument.startsWith(SENT)) {
      return new FileArgument(argument, null);
    }
    int end = argument.lastIndexOf(':');
    byte[] packed = Base64.getDecoder().decode(argument.substring(end + 1));
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new FileArgument(
          argument.substring(SENT.length(), end), new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new IllegalArgumentException("a file that was sent cannot be unpacked", e);
    }
  }

  /** The argument that carries the file. */
  String packed() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write((text == null ? Files.readString(Path.of(name)) : text).getBytes(UTF_8));
    } catch (IOException e) {
      throw UserException.usage(name + ": cannot be read as UTF-8 text; " + e.getMessage());
    }
    return SENT + name + ":" + Base64.getEncoder().encodeToString(packed.toByteArray());
  }

  BrandCatalog brands() {
    return text == null
        ? BrandsFile.read(Path.of(name))
        : BrandsFile.parse(name, text, ConfigDocument.OF_A_FILE);
  }

  Receivers receivers(BrandCatalog brands) {
    return text == null
        ? ReceiversFile.read(Path.of(name), brands)
        : ReceiversFile.parse(name, text, brands);
  }
}
