// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.spool;

import static io.outcry.replay.spool.InboundCodec.present;

import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.Engagement;
import io.outcry.schemas.posts.Media;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What follows the sorted part of a post: all its fields but id and editedAt. */
final class PostCodec {
  private static final PostKind[] KINDS = PostKind.values();

  private PostCodec() {}

  @SuppressWarnings("EnumOrdinal") // the bytes live as long as the process
  static void write(Post post, ByteSink out) {
    out.text(post.network());
    write(post.author(), out);
    out.time(post.createdAt());
    out.text(post.text());
    out.int8(post.kind().ordinal());
    out.text(post.parentId());
    out.text(post.conversationId());
    out.text(post.lang());
    out.text(post.url());
    out.number(post.media().size());
    for (Media media : post.media()) {
      out.text(media.kind());
      out.text(media.url());
    }
    write(post.engagement(), out);
    out.time(post.receivedAt());
  }

  static Post read(String id, @Nullable Instant editedAt, ByteSource in) {
    return new Post(
        id,
        present(in.text()),
        readAuthor(in),
        Objects.requireNonNull(in.time()),
        present(in.text()),
        KINDS[in.int8()],
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        readMedia(in),
        readEngagement(in),
        editedAt,
        in.time());
  }

  private static void write(Author author, ByteSink out) {
    out.text(author.id());
    out.text(author.handle());
    out.int8(author.followers() == null ? 0 : 1);
    out.number(author.followers() == null ? 0 : author.followers());
  }

  private static Author readAuthor(ByteSource in) {
    String id = present(in.text());
    String handle = in.text();
    boolean known = in.int8() == 1;
    long followers = in.number();
    return new Author(id, handle, known ? Long.valueOf(followers) : null);
  }

  private static List<Media> readMedia(ByteSource in) {
    int count = (int) in.number();
    if (count == 0) {
      return List.of();
    }
    List<Media> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(new Media(present(in.text()), present(in.text())));
    }
    return all;
  }

  private static void write(Engagement engagement, ByteSink out) {
    out.number(engagement.likes());
    out.number(engagement.reposts());
    out.number(engagement.replies());
    out.number(engagement.quotes());
    out.number(engagement.views());
  }

  private static Engagement readEngagement(ByteSource in) {
    return new Engagement(in.number(), in.number(), in.number(), in.number(), in.number());
  }
}
