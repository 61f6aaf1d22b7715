// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.linear;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Models that ship as resources beside the class that uses them. */
public final class BundledModel {
  private BundledModel() {}

  /**
   * Reads the resource {@code name} of the package of {@code owner}.
   *
   * @throws ModelFormatException if it is missing or damaged
   */
  public static LinearModel read(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new ModelFormatException(
            "the resource %s/%s is missing from the class path"
                .formatted(owner.getPackageName().replace('.', '/'), name));
      }
      return ModelReader.read(in, name);
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled model " + name + " cannot be read", e);
    }
  }
}
