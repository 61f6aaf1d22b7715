// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import io.outcry.launcher.terminal.UserException;
import io.outcry.replay.ReplaySettings;
import io.outcry.replay.files.InputFile;
import io.outcry.replay.files.InputFiles;
import io.outcry.replay.files.RawRecord;
import io.outcry.replay.files.RecordReader;
import io.outcry.replay.tape.FormatChoice;
import io.outcry.schemas.posts.EventTime;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostFormat;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What {@code --posts} names, looked at before anything is started: to be played, or just read. */
public final class RecordedPosts {
  private final List<String> names;
  private final List<InputFile> files;
  private final List<PostFormat> formats;

  /**
   * Looks at the files.
   *
   * @param names files, folders or {@code -}
   * @param format as {@code --format} names it
   * @throws UserException if one is missing or not readable, or there is no such format
   */
  public RecordedPosts(List<String> names, String format) {
    if (Collections.frequency(names, InputFile.STANDARD_INPUT) > 1) {
      throw UserException.usage("--posts: - is given twice; standard input can be read once");
    }
    this.names = List.copyOf(names);
    try {
      files = InputFiles.of(names);
    } catch (IOException e) {
      throw UserException.usage("--posts: " + e.getMessage());
    }
    formats = Formats.named(format);
  }

  /** As the user gave them. */
  public List<String> names() {
    return names;
  }

  /**
   * Refuses what can be read only once.
   *
   * @param why what it is read twice for
   * @throws UserException if standard input or a pipe is among the files
   */
  RecordedPosts readTwice(String why) {
    for (InputFile file : files) {
      if (file.bytes() == InputFile.STREAM) {
        throw UserException.usage(
            "--posts: %s can be read once, and %s; save it to a file".formatted(file.name(), why));
      }
    }
    return this;
  }

  /** For a run of the job that starts now, sorted and as fast as possible. */
  public ReplaySettings settings() {
    return ReplaySettings.of(names, formats, new EventTime(Instant.now()));
  }

  /** How many records there were of each sort. */
  public record Read(long posts, long notPosts, long unreadable) {
    public long records() {
      return posts + notPosts + unreadable;
    }
  }

  /**
   * Hands out each post in the order of the files, without the job; deletions, notices and what
   * cannot be read are counted.
   *
   * @throws IOException if a file cannot be read any more
   */
  public Read forEach(Consumer<Post> consumer) throws IOException {
    return forEach(consumer, (record, problem) -> {});
  }

  /** The same, with what cannot be read, and why. */
  public Read forEach(
      Consumer<Post> consumer, BiConsumer<RawRecord, MalformedPostException> unreadable)
      throws IOException {
    FormatChoice choice = new FormatChoice(formats);
    long posts = 0;
    long notPosts = 0;
    long malformed = 0;
    for (InputFile file : files) {
      try (RecordReader records = RecordReader.open(file)) {
        for (RawRecord raw = records.next(); raw != null; raw = records.next()) {
          Inbound inbound;
          try {
            inbound = choice.read(raw);
          } catch (MalformedPostException e) {
            malformed++;
            unreadable.accept(raw, e);
            continue;
          }
          if (inbound.post() == null) {
            notPosts++;
          } else {
            posts++;
            consumer.accept(inbound.post());
          }
        }
      }
    }
    return new Read(posts, notPosts, malformed);
  }

  /**
   * Makes sure that the files still are what they were.
   *
   * @throws UserException that says which one changed
   */
  public void requireUnchanged() {
    for (InputFile file : files) {
      try {
        file.requireUnchanged();
      } catch (IOException e) {
        throw UserException.failed("--posts: " + e.getMessage(), e);
      }
    }
  }

  /** Names and sizes: what a person recognises, and what tells other files from the same. */
  @Override
  public String toString() {
    long bytes = files.stream().mapToLong(file -> Math.max(0, file.bytes())).sum();
    return "%s (files: %d, bytes: %d)".formatted(String.join(" ", names), files.size(), bytes);
  }
}
