// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import io.outcry.complaintalerts.books.Fate;
import io.outcry.complaintalerts.books.Tally;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.complaintalerts.order.InOrderFunction;
import io.outcry.complaintalerts.order.SafetyNet;
import io.outcry.domain.brands.matching.BrandMatch;
import io.outcry.schemas.posts.Post;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.util.Collector;

/**
 * Lets each post through once, tells edits from duplicates, gives a bare repost the brands of what
 * it shares, and a deletion the brands of what is gone. Key: the post's id; for a bare repost the
 * id of the post that it shares.
 */
public final class RememberPosts extends InOrderFunction<PostEvent, Remembered> {
  public static final String UID = "mentions-remember";

  /** How long a post is remembered after it was written, event time. */
  private static final Duration MEMORY = Duration.ofDays(7);

  private static final long NEVER_EDITED = Long.MIN_VALUE;
  private static final long serialVersionUID = 1;

  private transient MapState<String, PostState> posts;

  public RememberPosts(EventOrder order) {
    super(order, PostEvent.class);
  }

  @Override
  public void open(OpenContext context) {
    super.open(context);
    var byId =
        new MapStateDescriptor<>("posts-v1", Types.STRING, TypeInformation.of(PostState.class));
    byId.enableTimeToLive(SafetyNet.after(MEMORY.multipliedBy(2)));
    posts = getRuntimeContext().getMapState(byId);
  }

  @Override
  protected void on(PostEvent event, long atMillis, Context context, Collector<Remembered> out)
      throws Exception {
    Sighting seen = event.seen();
    if (seen == null) {
      forget(context.getCurrentKey(), event, out);
      return;
    }
    PostState before = posts.get(seen.post().id());
    if (before == null) {
      remember(seen, context, out);
      return;
    }
    long editedAtMillis = editedAtMillis(seen.post());
    if (editedAtMillis > before.editedAtMillis()) {
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
    PostState shared = brands.isEmpty() ? posts.get(context.getCurrentKey()) : null;
    if (shared != null) {
      brands = seen.inheriting(shared.brands(), "shares:" + context.getCurrentKey()).brands();
    }
    if (brands.isEmpty()) {
      context.output(Tally.TALLIES, Tally.one(Fate.NO_PARENT));
      return;
    }
    Post post = seen.post();
    long forgetAtMillis = seen.atMillis() + MEMORY.toMillis();
    posts.put(
        post.id(), new PostState(post.network(), brands, editedAtMillis(post), forgetAtMillis));
    context.output(Tally.TALLIES, Tally.one(Fate.ATTRIBUTED));
    out.collect(new Remembered(post, brands, false, null, seen.atMillis()));
  }

  private void forget(String id, PostEvent event, Collector<Remembered> out) throws Exception {
    PostState gone = posts.get(id);
    if (gone != null) {
      posts.remove(id);
      out.collect(new Remembered(null, gone.brands(), false, id, event.atMillis()));
    }
  }

  @Override
  protected void advanceTo(long atMillis, Context context, Collector<Remembered> out)
      throws Exception {
    Iterator<Map.Entry<String, PostState>> all = posts.iterator();
    while (all.hasNext()) {
      if (all.next().getValue().forgetAtMillis() <= atMillis) {
        all.remove();
      }
    }
  }

  @Override
  protected long nextDueMillis(String key) throws Exception {
    long due = AT_END;
    for (PostState post : posts.values()) {
      due = Math.min(due, post.forgetAtMillis());
    }
    return due == AT_END ? NEVER : due;
  }

  private static long editedAtMillis(Post post) {
    return post.editedAt() == null ? NEVER_EDITED : post.editedAt().toEpochMilli();
  }
}
