// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.spool;

import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.Post;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Records as bytes whose unsigned order is the order of replay: event time, kind, id, edited at,
 * then everything else. Dead letters keep the order in which they were read; all else does not
 * depend on where it was read.
 *
 * <p>Not thread-safe. The form lives as long as one run: spools are never read by a later one.
 */
final class InboundCodec {
  private static final Inbound.Kind[] KINDS = Inbound.Kind.values();

  private final ByteSink out = new ByteSink();
  private long deadLetters;

  @SuppressWarnings("EnumOrdinal") // the bytes live as long as the process
  byte[] encode(Timed record) {
    Inbound inbound = record.inbound();
    out.sortable(record.atMillis());
    out.int8(inbound.kind().ordinal());
    Post post = inbound.post();
    Deletion deletion = inbound.deletion();
    DeadLetter letter = inbound.deadLetter();
    if (post != null) {
      out.sortable(post.id());
      out.time(post.editedAt());
      PostCodec.write(post, out);
    } else if (deletion != null) {
      write(deletion);
    } else if (letter != null) {
      write(letter);
    } else {
      out.sortable(Objects.requireNonNull(inbound.notice()));
    }
    return out.drain();
  }

  Timed decode(byte[] bytes) {
    ByteSource in = new ByteSource(bytes);
    long atMillis = in.sortable();
    Inbound inbound =
        switch (KINDS[in.int8()]) {
          case POST -> Inbound.of(PostCodec.read(in.sortableText(), in.time(), in));
          case DELETION -> Inbound.of(readDeletion(in));
          case DEAD_LETTER -> Inbound.of(readDeadLetter(in));
          case NOTICE -> Inbound.notice(in.sortableText());
          case STATUS -> throw new IllegalStateException("only a live source tells its status");
        };
    return new Timed(inbound, atMillis);
  }

  private void write(Deletion deletion) {
    out.sortable(orEmpty(deletion.postId()));
    out.text(deletion.postId());
    out.text(deletion.authorId());
    out.text(deletion.network());
    out.time(deletion.deletedAt());
    out.time(deletion.receivedAt());
  }

  private static Deletion readDeletion(ByteSource in) {
    in.sortableText();
    return new Deletion(in.text(), in.text(), present(in.text()), in.time(), in.time());
  }

  private void write(DeadLetter letter) {
    out.sortable(deadLetters++);
    out.text(letter.reason());
    out.text(letter.message());
    out.text(letter.source());
    out.text(letter.raw());
    out.text(letter.rawEncoding());
    out.time(letter.at());
  }

  private static DeadLetter readDeadLetter(ByteSource in) {
    in.sortable();
    return new DeadLetter(
        present(in.text()),
        present(in.text()),
        present(in.text()),
        present(in.text()),
        present(in.text()),
        in.time());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  static String present(@Nullable String text) {
    return Objects.requireNonNull(text);
  }
}
