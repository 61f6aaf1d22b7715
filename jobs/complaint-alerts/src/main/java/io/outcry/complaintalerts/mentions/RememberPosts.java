// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import io.outcry.complaintalerts.books.Fate;
import io.outcry.complaintalerts.books.Tally;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.complaintalerts.order.InOrderFunction;
import io.outcry.domain.brands.matching.BrandMatch;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.util.Collector;

/**
 * Lets each post through once, tells edits from duplicates, gives a bare repost the brands of the
 * reposted post, and a deletion those of the deleted post. Key: the post's id; for a bare repost
 * the id of the reposted post.
 */
public final class RememberPosts extends InOrderFunction<PostEvent, Remembered> {
  public static final String UID = "mentions-remember";

  /** How long a post is remembered after it was written, event time, up to the next hour. */
  private static final Duration MEMORY = Duration.ofDays(7);

  /** How long the deletion of a post that was not heard is remembered: it may have overtaken it. */
  private static final Duration MEMORY_OF_UNHEARD = Duration.ofMinutes(10);

  private static final long NEVER_EDITED = Long.MIN_VALUE;
  private static final long serialVersionUID = 1;

  private transient KnownPosts posts;
  private transient KeptBrands kept;

  public RememberPosts(EventOrder order) {
    super(order, PostEvent.class);
  }

  @Override
  public void open(OpenContext context) {
    super.open(context);
    posts = new KnownPosts(getRuntimeContext(), MEMORY.multipliedBy(2));
    kept = new KeptBrands();
  }

  @Override
  protected void on(PostEvent event, long atMillis, Context context, Collector<Remembered> out)
      throws Exception {
    Sighting seen = event.seen();
    if (seen == null) {
      forget(event, atMillis, out);
      return;
    }
    PostState before = isIdle() ? null : posts.get(seen.post().id());
    if (before == null) {
      remember(seen, context, out);
      return;
    }
    adds(NEVER);
    long editedAtMillis = editedAtMillis(seen.post());
    if (editedAtMillis > before.editedAtMillis() && !before.isGone()) {
      posts.put(seen.post().id(), before.editedAt(editedAtMillis));
      context.output(Tally.TALLIES, Tally.one(Fate.EDIT));
      out.collect(new Remembered(seen.post(), before.brands(), true, null, seen.atMillis()));
    } else {
      context.output(Tally.TALLIES, Tally.one(Fate.DUPLICATE));
    }
  }

  private void remember(Sighting seen, Context context, Collector<Remembered> out)
      throws Exception {
    List<BrandMatch> brands = seen.brands();
    PostState shared = brands.isEmpty() && !isIdle() ? posts.get(context.getCurrentKey()) : null;
    if (shared != null) {
      brands = seen.inheriting(shared.brands(), "shares:" + context.getCurrentKey()).brands();
    }
    Post post = seen.post();
    if (brands.isEmpty()) {
      adds(NEVER);
      boolean isOriginal = post.kind() == PostKind.ORIGINAL;
      context.output(Tally.TALLIES, Tally.one(isOriginal ? Fate.UNMATCHED : Fate.NO_PARENT));
      return;
    }
    long forgetAtMillis = wholeHour(seen.atMillis() + MEMORY.toMillis());
    posts.put(
        post.id(),
        new PostState(
            post.network().intern(), kept.of(brands), editedAtMillis(post), forgetAtMillis));
    adds(forgetAtMillis);
    context.output(Tally.TALLIES, Tally.one(Fate.ATTRIBUTED));
    out.collect(new Remembered(post, brands, false, null, seen.atMillis()));
  }

  /** A deleted post stays known as deleted, so that it does not come back when it is sent again. */
  private void forget(PostEvent event, long atMillis, Collector<Remembered> out) throws Exception {
    String id = event.postId();
    PostState gone = isIdle() ? null : posts.get(id);
    if (gone == null) {
      long forgetAtMillis = atMillis + MEMORY_OF_UNHEARD.toMillis();
      posts.put(id, PostState.gone(forgetAtMillis));
      adds(forgetAtMillis);
      return;
    }
    adds(NEVER);
    if (!gone.isGone()) {
      posts.put(id, PostState.gone(gone.forgetAtMillis()));
      out.collect(new Remembered(null, gone.brands(), false, id, event.atMillis()));
    }
  }

  @Override
  protected void advanceTo(long atMillis, Context context, Collector<Remembered> out)
      throws Exception {
    posts.forgetUpTo(atMillis);
  }

  @Override
  protected long nextDueMillis(String key) throws Exception {
    long first = posts.firstForgetMillis();
    return first == KnownPosts.NONE ? NEVER : first;
  }

  /** Not before {@code millis}; so that the reposts of a post go hour by hour, not one by one. */
  private static long wholeHour(long millis) {
    long hourMillis = Duration.ofHours(1).toMillis();
    return -Math.floorDiv(-millis, hourMillis) * hourMillis;
  }

  private static long editedAtMillis(Post post) {
    return post.editedAt() == null ? NEVER_EDITED : post.editedAt().toEpochMilli();
  }
}
