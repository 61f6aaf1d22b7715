// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.desk;

import io.outcry.complaintalerts.mentions.BrandEvent;
import io.outcry.complaintalerts.mentions.Micros;
import io.outcry.domain.authors.Hash64;
import io.outcry.domain.copies.PostWeight;
import io.outcry.domain.desk.DeskEvent;
import io.outcry.domain.links.Link;
import io.outcry.domain.links.PostLinks;
import io.outcry.domain.signs.TextSigns;
import io.outcry.domain.stories.HeardPost;
import io.outcry.domain.stories.PostForm;
import io.outcry.schemas.mentions.Mention;
import io.outcry.schemas.mentions.Sentiment;
import io.outcry.schemas.posts.Post;
import io.outcry.text.TextScore;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From an event of a brand to what its desk takes, and to the line about it. */
final class HeardPosts {
  private HeardPosts() {}

  static DeskEvent event(BrandEvent event) {
    if (event.pane() != null) {
      return new DeskEvent.Counted(event.pane());
    }
    if (event.control() != null) {
      return ControlWords.event(event.control());
    }
    if (event.goneId() != null) {
      return new DeskEvent.Gone(event.goneId());
    }
    if (event.goneAuthor() != null) {
      return new DeskEvent.AuthorGone(Hash64.of(event.goneAuthor()));
    }
    HeardPost post = post(event);
    return event.edit() ? new DeskEvent.Edited(post) : new DeskEvent.Heard(post);
  }

  private static HeardPost post(BrandEvent event) {
    Post post = Objects.requireNonNull(event.post());
    TextScore score = Objects.requireNonNull(event.score());
    Long followers = post.author().followers();
    return new HeardPost(
        post.id(),
        post.network().intern(), // kept with millions of posts
        event.match().voice(),
        PostForm.valueOf(post.kind().name()),
        post.parentId(),
        post.conversation(),
        post.author().id(),
        Objects.requireNonNullElse(post.author().handle(), post.author().id()),
        followers == null ? PostWeight.FOLLOWERS_UNKNOWN : followers,
        event.atMillis(),
        post.text(),
        post.url(),
        score.language(),
        Micros.of(score.negative()),
        Micros.of(score.neutral()),
        Micros.of(score.positive()),
        Micros.of(score.complaint()),
        event.isUnderstood(),
        Objects.requireNonNullElse(event.signs(), TextSigns.NONE),
        event.meaning(),
        links(post));
  }

  private static List<Link> links(Post post) {
    PostLinks links = new PostLinks();
    post.media().forEach(media -> links.carrying(media.kind(), media.url()));
    return links.saying(post.text()).all();
  }

  static Mention mention(BrandEvent event, @Nullable String storyId) {
    Post post = Objects.requireNonNull(event.post());
    TextScore score = Objects.requireNonNull(event.score());
    return new Mention(
        post.id(),
        post.network(),
        event.brand(),
        LineValues.code(event.match().voice()),
        event.match().why(),
        LineValues.code(post.kind()),
        post.author(),
        post.parentId(),
        post.conversationId(),
        post.createdAt(),
        post.receivedAt(),
        score.language(),
        new Sentiment(score.negative(), score.neutral(), score.positive()),
        score.complaint(),
        score.unsure(),
        score.model(),
        storyId,
        event.tooLate());
  }
}
