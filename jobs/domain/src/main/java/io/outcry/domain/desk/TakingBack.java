// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.rule.SpreadReading;
import io.outcry.domain.stories.HeardPost;
import io.outcry.domain.stories.PostMemory;
import io.outcry.domain.stories.Story;
import io.outcry.domain.telling.AlertRevision;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what a post had added, and makes the revisions for those who were shown it. Times are
 * epoch milliseconds. Not thread-safe.
 */
final class TakingBack {
  private final RememberedPosts posts;
  private final LiveStories live;
  private final PastStories past;
  private final Judge judge;
  private final AlertRules alerts;
  private final Outbox outbox;

  TakingBack(
      RememberedPosts posts,
      LiveStories live,
      PastStories past,
      Judge judge,
      AlertRules alerts,
      Outbox outbox) {
    this.posts = posts;
    this.live = live;
    this.past = past;
    this.judge = judge;
    this.alerts = alerts;
    this.outbox = outbox;
  }

  /** A post has a later version; returns whether the desk knew it. */
  boolean edit(HeardPost post, long atMillis) {
    PostMemory kept = posts.get(post.id());
    if (kept == null) {
      return false;
    }
    Story story = live.get(kept.storyId());
    if (story == null) {
      redactPast(past.holding(kept.storyId()), kept, atMillis);
    } else {
      posts.replace(post.id(), story.unsay(post.id(), kept));
      if (story.edit(post) || kept.shown()) {
        SpreadReading reading = judge.read(story, atMillis);
        outbox.told(story, alerts.redacted(story, reading), reading);
      }
      live.keep(story, atMillis);
    }
    redactPast(past.merged(kept.storyId()), kept, atMillis);
    return true;
  }

  /** A post is gone; returns whether the desk knew it. */
  boolean forget(String postId, long atMillis) {
    PostMemory gone = posts.get(postId);
    posts.remove(postId);
    if (gone == null) {
      return false;
    }
    Story story = live.get(gone.storyId());
    if (story == null) {
      forgetPast(past.holding(gone.storyId()), postId, gone, atMillis);
    } else {
      forget(story, postId, gone, atMillis);
    }
    redactPast(past.merged(gone.storyId()), gone, atMillis);
    return true;
  }

  private void forget(Story story, String postId, PostMemory gone, long atMillis) {
    boolean shown = story.forget(postId, gone) || gone.shown();
    boolean empty = !gone.company() && judge.delete(story, gone);
    SpreadReading reading = judge.read(story, atMillis);
    if (empty) {
      outbox.told(story, alerts.withdrawn(story, reading), reading);
      if (story.notes().announced()) {
        outbox.moved(story, Outcome.Change.REDACTED, reading);
      }
      live.drop(story);
      return;
    }
    boolean copies = story.hasOpenAlert() && judge.isMadeOfCopies(story);
    AlertRevision changed = copies ? alerts.copies(story, reading) : null;
    outbox.told(
        story, changed == null && shown ? alerts.redacted(story, reading) : changed, reading);
    live.keep(story, atMillis);
  }

  private void forgetPast(@Nullable Story story, String postId, PostMemory gone, long atMillis) {
    if (story == null) {
      return;
    }
    story.forgetPast(postId, gone);
    if (!gone.company() && judge.delete(story, gone)) {
      SpreadReading reading = judge.read(story, atMillis);
      outbox.told(story, alerts.withdrawn(story, reading), reading);
    }
    redactPast(story, gone, atMillis);
  }

  /** A story that is over has no words left: its alert is sent again without them. */
  private void redactPast(@Nullable Story story, PostMemory changed, long atMillis) {
    if (story != null) {
      if (changed.shown() || changed.company()) { // alerts show all that the company said
        SpreadReading reading = judge.read(story, atMillis);
        outbox.told(story, alerts.redacted(story, reading), reading);
      }
      past.keep(story);
    }
  }
}
