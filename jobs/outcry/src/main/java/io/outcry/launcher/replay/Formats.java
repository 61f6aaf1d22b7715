// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import io.outcry.jetstream.events.JetstreamFormat;
import io.outcry.launcher.terminal.UserException;
import io.outcry.mastodon.MastodonFormat;
import io.outcry.reddit.things.RedditFormat;
import io.outcry.schemas.posts.OutcryFormat;
import io.outcry.schemas.posts.PostFormat;
import io.outcry.x.XV1Format;
import io.outcry.x.XV2Format;
import java.util.List;
import java.util.stream.Stream;

/** The formats in which posts can be recorded. A further one is entered here and nowhere else. */
public final class Formats {
  /** Leaves it to each record. */
  public static final String AUTO = "auto";

  /**
   * Ours first: a record that names its network is ours, whatever else it holds. X's first version
   * last of all: its stream messages are known by the name of their first field alone.
   */
  private static final List<PostFormat> ALL =
      List.of(
          new OutcryFormat(),
          new JetstreamFormat(),
          new MastodonFormat(),
          new RedditFormat(),
          new XV2Format(),
          new XV1Format());

  private Formats() {}

  /** All of them. */
  public static List<PostFormat> all() {
    return ALL;
  }

  /** All that {@code --format} takes. */
  static List<String> names() {
    return Stream.concat(Stream.of(AUTO), ALL.stream().map(PostFormat::name)).toList();
  }

  /**
   * One by its name, or all for {@link #AUTO}.
   *
   * @throws UserException if there is none of this name
   */
  static List<PostFormat> named(String name) {
    if (!names().contains(name)) {
      throw UserException.usage("--format: found '" + name + "'; expected " + expected());
    }
    return name.equals(AUTO)
        ? ALL
        : ALL.stream().filter(known -> known.name().equals(name)).toList();
  }

  /** {@code auto, outcry, … or x-v1}. */
  private static String expected() {
    List<String> names = names();
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }
}
