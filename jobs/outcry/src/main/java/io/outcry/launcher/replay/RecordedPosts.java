// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import io.outcry.launcher.terminal.UserException;
import io.outcry.replay.files.InputFile;
import io.outcry.replay.files.RawRecord;
import io.outcry.replay.files.RecordReader;
import io.outcry.replay.tape.FormatChoice;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostFormat;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The posts of recordings in the order of the files, one at a time, without the job. */
public final class RecordedPosts {
  private final Inputs inputs;
  private final List<PostFormat> formats;

  /**
   * @param names files, folders or {@code -}
   * @param format as {@code --format} names it
   * @throws UserException if one is missing or there is no such format
   */
  public RecordedPosts(List<String> names, String format) {
    inputs = Inputs.find(names);
    formats = Formats.named(format);
  }

  /**
   * Refuses what can be read only once.
   *
   * @param why what it is read twice for
   * @throws UserException if standard input or a pipe is among the inputs
   */
  public RecordedPosts readTwice(String why) {
    for (InputFile file : inputs.files()) {
      if (file.bytes() == InputFile.STREAM) {
        throw UserException.usage(
            "--posts: %s can be read once, and %s; save it to a file".formatted(file.name(), why));
      }
    }
    return this;
  }

  /**
   * Hands out each post, and passes over deletions, notices and what cannot be read.
   *
   * @return how many posts there were
   * @throws IOException if a file cannot be read any more
   */
  public long forEach(Consumer<Post> consumer) throws IOException {
    FormatChoice choice = new FormatChoice(formats);
    long posts = 0;
    for (InputFile file : inputs.files()) {
      try (RecordReader records = RecordReader.open(file)) {
        for (RawRecord raw = records.next(); raw != null; raw = records.next()) {
          Post post = raw.fault() == null ? read(raw, choice) : null;
          if (post != null) {
            posts++;
            consumer.accept(post);
          }
        }
      }
    }
    return posts;
  }

  private static @Nullable Post read(RawRecord raw, FormatChoice choice) {
    try {
      return choice.of(raw.bytes()).read(raw.bytes()).post();
    } catch (MalformedPostException e) { // nobody asks for it here
      return null;
    }
  }

  /**
   * Makes sure that the files still are what they were.
   *
   * @throws UserException that says which one changed
   */
  public void requireUnchanged() {
    for (InputFile file : inputs.files()) {
      try {
        file.requireUnchanged();
      } catch (IOException e) {
        throw UserException.failed("--posts: " + e.getMessage(), e);
      }
    }
  }
}
