// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.posts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Half characters: JSON can escape them, UTF-8 cannot hold them. */
final class Surrogates {
  private Surrogates() {}

  /** The post with U+FFFD for each half of a surrogate pair that stands alone in its texts. */
  static Post paired(Post post) {
    Author author = post.author();
    return new Post(
        paired(post.id()),
        paired(post.network()),
        new Author(paired(author.id()), orNull(author.handle()), author.followers()),
        post.createdAt(),
        paired(post.text()),
        post.kind(),
        orNull(post.parentId()),
        orNull(post.conversationId()),
        orNull(post.lang()),
        orNull(post.url()),
        paired(post.media()),
        post.engagement(),
        post.editedAt(),
        post.receivedAt());
  }

  private static List<Media> paired(List<Media> media) {
    return media.isEmpty()
        ? media
        : media.stream().map(one -> new Media(paired(one.kind()), paired(one.url()))).toList();
  }

  /** The same of a deletion, so that it names what its post is called. */
  static Deletion paired(Deletion deletion) {
    return new Deletion(
        orNull(deletion.postId()),
        orNull(deletion.authorId()),
        paired(deletion.network()),
        deletion.deletedAt(),
        deletion.receivedAt());
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null ? null : paired(text);
  }

  /** The text with U+FFFD for each half of a surrogate pair that stands alone. */
  static String paired(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (isPair(text, at)) {
        at++;
      } else if (Character.isSurrogate(text.charAt(at))) {
        return text.codePoints()
            .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }

  private static boolean isPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1));
  }
}
