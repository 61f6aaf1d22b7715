// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import io.outcry.launcher.terminal.UserException;
import io.outcry.schemas.posts.OutcryFormat;
import io.outcry.schemas.posts.PostFormat;
import io.outcry.x.XV1Format;
import java.util.List;

/** The formats in which posts can be recorded. */
public final class Formats {
  private static final List<PostFormat> ALL = List.of(new OutcryFormat(), new XV1Format());

  private Formats() {}

  /**
   * One by its name, or all for {@code auto}.
   *
   * @throws UserException if there is none of this name
   */
  public static List<PostFormat> named(String name) {
    if (name.equals("auto")) {
      return ALL;
    }
    return ALL.stream()
        .filter(known -> known.name().equals(name))
        .findFirst()
        .map(List::of)
        .orElseThrow(
            () ->
                UserException.usage(
                    "--format: found '" + name + "'; expected auto, outcry or x-v1"));
  }
}
